namespace ChatOps.Tests.LocalCloud.Lex;

internal static class HeldOutGerman
{
    public static HeldOut Sentences { get; } =
        new(
            """
            Moin, ich bräuchte mal ein AWS-Konto | AWSAccountVending
            Guten Tag, ich hätte gerne ein neues Konto für mein Team | AWSAccountVending
            könntet ihr mir bitte ein neues konto anlegen? | AWSAccountVending
            ich braeuchte ein konto | AWSAccountVending
            Würden Sie mir bitte ein AWS-Konto einrichten | AWSAccountVending
            hi, ich möcht gern nen neuen Account | AWSAccountVending
            ich will ein neues Konot | AWSAccountVending
            Kann ich bitte ein Testkonto haben? | AWSAccountVending | AccountType=Sandbox
            ich brauche eine Spielwiese | AWSAccountVending | AccountType=Sandbox
            Ich hätte gern ein Produktionskonto, bitte | AWSAccountVending | AccountType=Production
            wir brauchen dringend ein produktives Konto in Experiment | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production
            brauch ne Sandbox in Demos | AWSAccountVending | AccountOU=Demos, AccountType=Sandbox
            Könnten Sie mir ein Sandbox-Konto in der OU Demo anlegen? | AWSAccountVending
            | AccountOU=Demos, AccountType=Sandbox
            ich brauch ein prod konto in der OU experiment fuer ana.lopez@example.com | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production, RootEmail=ana.lopez@example.com
            Bitte ein Sandkasten-Konto mit der Mailadresse lab@example.org unter Experimente | AWSAccountVending
            | AccountOU=Experiment, AccountType=Sandbox, RootEmail=lab@example.org
            Ich möchte ein neues Konto in der OU Demos mit der Root-E-Mail demo+1@example.com | AWSAccountVending
            | AccountOU=Demos, RootEmail=demo+1@example.com
            Sandbox, Demos, ops@example.org | AWSAccountVending
            | AccountOU=Demos, AccountType=Sandbox, RootEmail=ops@example.org
            Wie weit ist denn mein Antrag? | AccountRequestStatus
            Ist mein neues Konto schon fertig? | AccountRequestStatus
            Wurde meine Anfrage schon genehmigt? | AccountRequestStatus
            was ist eigentlich mit meinem konto | AccountRequestStatus
            Gibt's was Neues zu meinem Antrag? | AccountRequestStatus
            Wie steht's um REQ-7K3M9QZX? | AccountRequestStatus | RequestId=REQ-7K3M9QZX
            bitte den Status von REQ-ABCD2345 | AccountRequestStatus | RequestId=REQ-ABCD2345
            Ich würde gerne meinen Antrag stornieren | CancelAccountRequest
            bitte zieh meine Anfrage wieder zurück | CancelAccountRequest
            das Konto brauchen wir doch nicht mehr | CancelAccountRequest
            Könnten Sie REQ-7K3M9QZX bitte stornieren? | CancelAccountRequest | RequestId=REQ-7K3M9QZX
            zieh bitte REQ-HJ5N2R8S zurueck | CancelAccountRequest | RequestId=REQ-HJ5N2R8S
            Was kannst du denn alles? | Help
            Kannst du mir bitte mal helfen? | Help
            Hallo, guten Tag! | Help
            ich verstehe das nicht | Help
            Was kann man hier bestellen? | ProductVending
            Welche Produkte gibt es denn? | ProductVending
            Ich hätte gerne eine Datenbank | ProductVending | ProductName=PostgreSQL database
            könntest du mir bitte einen S3-Bucket anlegen? | ProductVending | ProductName=Storage bucket
            wir bräuchten ein Monatsbudget | ProductVending | ProductName=Monthly budget
            ich möchte eine Postgres Datenbank bestellen | ProductVending | ProductName=PostgreSQL database
            Was habe ich denn schon alles bestellt? | OwnProducts
            Zeig mir bitte alle meine Konten | OwnProducts
            Welche Datenbanken habe ich? | OwnProducts | ProductName=PostgreSQL database
            Ich würde gern meine Datenbank ändern | UpdateProduct | ProductName=PostgreSQL database
            kannst du bitte mein Budget anpassen? | UpdateProduct | ProductName=Monthly budget
            bitte REQ-4444YYYY anpassen | UpdateProduct | RequestId=REQ-4444YYYY
            Bitte lösch meinen Bucket | TerminateProduct | ProductName=Storage bucket
            ich moechte mein Konto bitte schliessen | TerminateProduct
            die Datenbank brauche ich nicht mehr | TerminateProduct | ProductName=PostgreSQL database
            löse bitte REQ-0A1B2C3D auf | TerminateProduct | RequestId=REQ-0A1B2C3D
            Kann ich meine Datenbank verlängern? | ExtendProduct | ProductName=PostgreSQL database
            Ich bräuchte mein Konto noch etwas länger | ExtendProduct
            bitte REQ-ZXW98VT7 verlaengern | ExtendProduct | RequestId=REQ-ZXW98VT7
            Ich brauche ein Sandbox-Konto in Experiment mit der Root-E-Mail team@example.com | AWSAccountVending
            | AccountOU=Experiment, AccountType=Sandbox, RootEmail=team@example.com
            Ich möchte Monatsbudget bestellen | ProductVending | ProductName=Monthly budget
            beende REQ-ABCDEFGH | TerminateProduct | RequestId=REQ-ABCDEFGH
            Wie steht es um REQ-ABCDEFGH? | AccountRequestStatus | RequestId=REQ-ABCDEFGH
            Wo kann ich denn ein neues Konto beantragen? | AWSAccountVending
            Unser Projekt braucht ein eigenes AWS-Konto | AWSAccountVending
            Ein Konto zum Testen, bitte | AWSAccountVending | AccountType=Sandbox
            leg mal bitte ein Prod-Konto unter Experiment an | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production
            Wann ist mein Konto denn endlich da? | AccountRequestStatus
            zeig mir mal den aktuellen Stand | AccountRequestStatus
            Wer muss meinen Antrag noch genehmigen? | AccountRequestStatus
            Ach, vergiss es einfach | StopConversation
            Ich hab mich umentschieden, bitte den Antrag stornieren | CancelAccountRequest
            Bestellung bitte abbrechen | CancelAccountRequest
            Welche Befehle kennst du? | Help
            ich brauch Hilfe! | Help
            Was könnt ihr mir bestellen? | ProductVending
            Ich brauche Speicher | ProductVending | ProductName=Storage bucket
            was läuft alles unter meinem Namen? | OwnProducts
            Hab ich schon einen Bucket? | OwnProducts | ProductName=Storage bucket
            mach bitte meine Datenbank etwas größer | UpdateProduct | ProductName=PostgreSQL database
            Ich möchte mein Konto kündigen | TerminateProduct
            Budget bitte löschen | TerminateProduct | ProductName=Monthly budget
            Können wir die Laufzeit verlängern? | ExtendProduct
            Meine Datenbank brauche ich noch länger | ExtendProduct | ProductName=PostgreSQL database
            what is the weather like tomorrow | FallbackIntent
            sing me a song about elephants | FallbackIntent
            Wie wird das Wetter morgen in Berlin? | FallbackIntent
            Wer hat gestern das Spiel gewonnen | FallbackIntent
            asdf qwertz uiop | FallbackIntent
            lila Affe Spülmaschine | FallbackIntent
            """,
            """
            eine Spielwiese, bitte | AccountType | Sandbox
            Produktion | AccountType | Production
            produktiv natürlich | AccountType | Production
            ich nehme das Testkonto | AccountType | Sandbox
            sandbx | AccountType | Sandbox
            zum Ausprobieren | AccountType | Sandbox
            Prod! | AccountType | Production
            nimm doch ana@example.com | RootEmail | ana@example.com
            die Adresse lautet Bob.Stone@example.org. | RootEmail | Bob.Stone@example.org
            in die Demos | AccountOU | Demos
            Experiment wäre gut | AccountOU | Experiment
            ich glaube, unter Experimente | AccountOU | Experiment
            Vorfuehrungen | AccountOU | Demos
            """,
            """
            ja | AWSAccountVending | Confirmed
            Ja, bitte! | AWSAccountVending | Confirmed
            jawohl | AWSAccountVending | Confirmed
            gerne | AWSAccountVending | Confirmed
            na klar | AWSAccountVending | Confirmed
            ja gerne, vielen Dank | AWSAccountVending | Confirmed
            passt so | AWSAccountVending | Confirmed
            in ordnung | AWSAccountVending | Confirmed
            auf jeden Fall | AWSAccountVending | Confirmed
            natuerlich | AWSAccountVending | Confirmed
            ok | AWSAccountVending | Confirmed
            mach das | CancelAccountRequest | Confirmed
            nein | AWSAccountVending | Denied
            Nein danke | AWSAccountVending | Denied
            nö | AWSAccountVending | Denied
            noe | AWSAccountVending | Denied
            lieber nicht | AWSAccountVending | Denied
            auf keinen Fall | AWSAccountVending | Denied
            Stopp! | AWSAccountVending | Denied
            ich habe es mir anders überlegt | AWSAccountVending | Denied
            bitte nicht | AWSAccountVending | Denied
            vielleicht | AWSAccountVending | None
            ja, aber lieber mit Produktion | AWSAccountVending | None
            keine Ahnung | AWSAccountVending | None
            """
        );
}
