namespace ChatOps.Tests.LocalCloud.Lex;

internal static class HeldOutFrench
{
    public static HeldOut Sentences { get; } =
        new(
            """
            bon, laisse tomber alors | StopConversation
            Bonjour, pourriez-vous m'ouvrir un compte AWS, s'il vous plaît ? | AWSAccountVending
            je voudrais un compte pour mon équipe | AWSAccountVending
            salut, tu pourrais me créer un nouveau compte stp | AWSAccountVending
            jaimerais avoir un compte | AWSAccountVending
            j’aurais besoin d’un nouveau compte | AWSAccountVending
            je voudrais un nouvau compte | AWSAccountVending
            Est-ce que je pourrais avoir un compte AWS ? | AWSAccountVending
            Il nous faudrait un compte de test | AWSAccountVending | AccountType=Sandbox
            je veux un compte bac a sable | AWSAccountVending | AccountType=Sandbox
            J'aurais besoin d'un compte de production, merci | AWSAccountVending | AccountType=Production
            puis je avoir une sandbox dans demos | AWSAccountVending | AccountOU=Demos, AccountType=Sandbox
            Pourriez-vous créer un compte de prod dans l'OU Experiment ? | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production
            jai besoin dun compte sandbox dans experiment avec l'adresse ana.lopez@example.com | AWSAccountVending
            | AccountOU=Experiment, AccountType=Sandbox, RootEmail=ana.lopez@example.com
            je souhaiterais un compte prod pour lab@example.org dans l’OU Experiment | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production, RootEmail=lab@example.org
            un compte dans l'OU démos avec le mail demo+1@example.com | AWSAccountVending
            | AccountOU=Demos, RootEmail=demo+1@example.com
            Nous aurions besoin d'un compte d'essai | AWSAccountVending | AccountType=Sandbox
            sandbox, demos, ops@example.org | AWSAccountVending
            | AccountOU=Demos, AccountType=Sandbox, RootEmail=ops@example.org
            Où en est donc ma demande de compte ? | AccountRequestStatus
            Mon nouveau compte est-il prêt ? | AccountRequestStatus
            vous avez des nouvelles de ma demande ? | AccountRequestStatus
            est ce que ma demande a été approuvée | AccountRequestStatus
            je voudrais connaître le statut de ma demande | AccountRequestStatus
            Quand est-ce que j'aurai mon compte ? | AccountRequestStatus
            Où en est REQ-7K3M9QZX ? | AccountRequestStatus | RequestId=REQ-7K3M9QZX
            donne-moi le statut de REQ-ABCD2345 stp | AccountRequestStatus | RequestId=REQ-ABCD2345
            Pourriez-vous annuler ma demande, s'il vous plaît ? | CancelAccountRequest
            j'aimerais annuler ce que j'ai demandé | CancelAccountRequest
            finalement nous n'avons plus besoin du compte | CancelAccountRequest
            Pouvez-vous annuler REQ-7K3M9QZX ? | CancelAccountRequest | RequestId=REQ-7K3M9QZX
            annulez la demande REQ-HJ5N2R8S svp | CancelAccountRequest | RequestId=REQ-HJ5N2R8S
            Qu'est-ce que vous savez faire ? | Help
            tu peux m'aider ? | Help
            Salut, bonsoir ! | Help
            je ne comprends rien | Help
            comment ça marche ce bot ? | Help
            Qu'est-ce qu'on peut commander ici ? | ProductVending
            Quels sont les produits disponibles ? | ProductVending
            je voudrais une base de donnees | ProductVending | ProductName=PostgreSQL database
            Pouvez-vous me créer un bucket S3 ? | ProductVending | ProductName=Storage bucket
            j'aimerais commander un budget mensuel | ProductVending | ProductName=Monthly budget
            notre équipe a besoin d'une base postgres | ProductVending | ProductName=PostgreSQL database
            qu'est ce que j'ai déjà commandé ? | OwnProducts
            Montre-moi tous mes comptes | OwnProducts
            Quels produits est-ce que j'ai ? | OwnProducts
            Quels buckets ai-je ? | OwnProducts | ProductName=Storage bucket
            Je souhaiterais modifier ma base de données | UpdateProduct | ProductName=PostgreSQL database
            pourriez-vous changer mon budget ? | UpdateProduct | ProductName=Monthly budget
            merci de modifier REQ-4444YYYY | UpdateProduct | RequestId=REQ-4444YYYY
            Supprimez mon bucket, s'il vous plaît | TerminateProduct | ProductName=Storage bucket
            j'aimerais fermer mon compte AWS | TerminateProduct
            je n'ai plus besoin de la base de données | TerminateProduct | ProductName=PostgreSQL database
            merci de supprimer REQ-0A1B2C3D | TerminateProduct | RequestId=REQ-0A1B2C3D
            Est-ce que je peux prolonger ma base de données ? | ExtendProduct | ProductName=PostgreSQL database
            j'aurais besoin du compte plus longtemps | ExtendProduct
            je souhaite prolonger REQ-ZXW98VT7 | ExtendProduct | RequestId=REQ-ZXW98VT7
            J’ai besoin d’un compte Sandbox dans Experiment avec l’e-mail racine team@example.com
            | AWSAccountVending
            | AccountOU=Experiment, AccountType=Sandbox, RootEmail=team@example.com
            Je voudrais commander Budget mensuel | ProductVending | ProductName=Monthly budget
            résilie REQ-ABCDEFGH | TerminateProduct | RequestId=REQ-ABCDEFGH
            statut de REQ-ABCDEFGH | AccountRequestStatus | RequestId=REQ-ABCDEFGH
            Où est-ce que je peux demander un nouveau compte ? | AWSAccountVending
            notre projet a besoin de son propre compte AWS | AWSAccountVending
            un compte pour tester, svp | AWSAccountVending | AccountType=Sandbox
            crée moi un compte prod dans experiment stp | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production
            Quand mon compte sera-t-il prêt ? | AccountRequestStatus
            montre moi où en est ma commande | AccountRequestStatus
            Qui doit approuver ma demande ? | AccountRequestStatus
            j'ai réfléchi, annulez la demande | CancelAccountRequest
            merci d'annuler ma commande | CancelAccountRequest
            Quelles commandes comprends-tu ? | Help
            à l'aide ! | Help
            Qu'est-ce que vous pouvez me commander ? | ProductVending
            j'ai besoin de stockage | ProductVending | ProductName=Storage bucket
            qu'est-ce qui est à mon nom ? | OwnProducts
            est-ce que j'ai déjà un bucket ? | OwnProducts | ProductName=Storage bucket
            peux-tu agrandir un peu ma base de données ? | UpdateProduct | ProductName=PostgreSQL database
            je veux résilier mon compte | TerminateProduct
            supprime le budget s'il te plaît | TerminateProduct | ProductName=Monthly budget
            peut-on prolonger la durée ? | ExtendProduct
            j'ai besoin de ma base de données un peu plus longtemps | ExtendProduct | ProductName=PostgreSQL database
            what is the weather like tomorrow | FallbackIntent
            sing me a song about elephants | FallbackIntent
            Quel temps fera-t-il demain à Paris ? | FallbackIntent
            qui a gagné le match hier soir | FallbackIntent
            asdf qwerty uiop | FallbackIntent
            singe violet lave-vaisselle | FallbackIntent
            """,
            """
            un bac à sable, s'il vous plaît | AccountType | Sandbox
            production | AccountType | Production
            plutôt de la prod | AccountType | Production
            le compte de test | AccountType | Sandbox
            sandbx | AccountType | Sandbox
            bac a sable | AccountType | Sandbox
            en production | AccountType | Production
            prenez ana@example.com | RootEmail | ana@example.com
            c'est Bob.Stone@example.org. | RootEmail | Bob.Stone@example.org
            dans les démos | AccountOU | Demos
            Experiment serait bien | AccountOU | Experiment
            je crois que c'est dans l'OU Experiment | AccountOU | Experiment
            demonstration | AccountOU | Demos
            """,
            """
            oui | AWSAccountVending | Confirmed
            Oui, s'il vous plaît ! | AWSAccountVending | Confirmed
            ouais | AWSAccountVending | Confirmed
            bien sûr | AWSAccountVending | Confirmed
            bien sur | AWSAccountVending | Confirmed
            d'accord | AWSAccountVending | Confirmed
            d’accord, merci | AWSAccountVending | Confirmed
            tout a fait | AWSAccountVending | Confirmed
            c'est bon | AWSAccountVending | Confirmed
            vas-y | AWSAccountVending | Confirmed
            allez y | AWSAccountVending | Confirmed
            ça marche | CancelAccountRequest | Confirmed
            non | AWSAccountVending | Denied
            Non merci | AWSAccountVending | Denied
            bien sûr que non | AWSAccountVending | Denied
            surtout pas | AWSAccountVending | Denied
            pas maintenant | AWSAccountVending | Denied
            finalement non | AWSAccountVending | Denied
            j'ai changé d'avis | AWSAccountVending | Denied
            laissez tomber | CancelAccountRequest | Denied
            peut-être | AWSAccountVending | None
            oui, mais plutôt en production | AWSAccountVending | None
            je ne sais pas | AWSAccountVending | None
            """
        );
}
