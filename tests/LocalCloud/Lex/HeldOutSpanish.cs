namespace ChatOps.Tests.LocalCloud.Lex;

internal static class HeldOutSpanish
{
    public static HeldOut Sentences { get; } =
        new(
            """
            bueno, olvídalo entonces | StopConversation
            ¡Hola! ¿Me podrías crear una cuenta nueva, por favor? | AWSAccountVending
            buenos días, necesito abrir una cuenta de AWS | AWSAccountVending
            quisiera solicitar una cuenta para mi equipo | AWSAccountVending
            ocupo una cuenta nueva porfa | AWSAccountVending
            hola necesito una cuneta nueva | AWSAccountVending
            ¿Cómo le hago para pedir una cuenta? | AWSAccountVending
            ¿Usted me puede dar una cuenta? | AWSAccountVending
            Necesito una cuenta de pruebas | AWSAccountVending | AccountType=Sandbox
            quiero una cuenta productiva | AWSAccountVending | AccountType=Production
            ¿Me das una cuenta de producción, por favor? | AWSAccountVending | AccountType=Production
            nos hace falta una sandbox en demos | AWSAccountVending | AccountOU=Demos, AccountType=Sandbox
            Quisiera una cuenta de produccion en la OU Experiment | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production
            me gustaria una cuenta sandbox en experimentos con el correo ana.lopez@example.com | AWSAccountVending
            | AccountOU=Experiment, AccountType=Sandbox, RootEmail=ana.lopez@example.com
            podrias crear una cuenta prod para lab@example.org en la OU experiment | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production, RootEmail=lab@example.org
            Una cuenta en la OU Demos con el correo electrónico demo+1@example.com | AWSAccountVending
            | AccountOU=Demos, RootEmail=demo+1@example.com
            necesitamos otra cuenta de prueba para el proyecto | AWSAccountVending | AccountType=Sandbox
            sandbox, demos, ops@example.org | AWSAccountVending
            | AccountOU=Demos, AccountType=Sandbox, RootEmail=ops@example.org
            ¿Cómo va mi solicitud de cuenta? | AccountRequestStatus
            ¿Ya está lista la cuenta que pedí? | AccountRequestStatus
            ¿Me dices el estado de mi solicitud? | AccountRequestStatus
            ya aprobaron mi cuenta? | AccountRequestStatus
            en que estado va mi pedido | AccountRequestStatus
            ¿Hay alguna novedad sobre mi solicitud? | AccountRequestStatus
            ¿Qué pasó con REQ-7K3M9QZX? | AccountRequestStatus | RequestId=REQ-7K3M9QZX
            dame el estatus de REQ-ABCD2345 por favor | AccountRequestStatus | RequestId=REQ-ABCD2345
            Por favor cancele mi última solicitud | CancelAccountRequest
            me gustaría cancelar lo que pedí | CancelAccountRequest
            ya no quiero esa cuenta, cancela mi solicitud | CancelAccountRequest
            ¿Podrías cancelar REQ-7K3M9QZX, por favor? | CancelAccountRequest | RequestId=REQ-7K3M9QZX
            anula la solicitud REQ-HJ5N2R8S | CancelAccountRequest | RequestId=REQ-HJ5N2R8S
            ¿Qué es lo que puedes hacer? | Help
            ¿Me ayudas con esto, por favor? | Help
            buenas noches | Help
            no entiendo nada | Help
            ¿Cómo funciona este bot? | Help
            ¿Qué cosas puedo pedir? | ProductVending
            ¿Qué otros productos hay? | ProductVending
            me gustaria una base de datos | ProductVending | ProductName=PostgreSQL database
            ¿Puedes crearme un bucket de S3? | ProductVending | ProductName=Storage bucket
            quisiera pedir un presupuesto mensual | ProductVending | ProductName=Monthly budget
            mi equipo necesita una base de datos postgres | ProductVending | ProductName=PostgreSQL database
            ¿Qué es lo que he pedido? | OwnProducts
            muéstrame todas mis cuentas | OwnProducts
            ¿Cuáles son mis productos? | OwnProducts
            ¿Qué buckets tengo? | OwnProducts | ProductName=Storage bucket
            Quisiera modificar mi base de datos | UpdateProduct | ProductName=PostgreSQL database
            ¿podrías cambiar mi presupuesto? | UpdateProduct | ProductName=Monthly budget
            por favor modifica REQ-4444YYYY | UpdateProduct | RequestId=REQ-4444YYYY
            Por favor borra mi bucket | TerminateProduct | ProductName=Storage bucket
            quisiera cerrar mi cuenta de AWS | TerminateProduct
            ya no necesito la base de datos | TerminateProduct | ProductName=PostgreSQL database
            da de baja REQ-0A1B2C3D por favor | TerminateProduct | RequestId=REQ-0A1B2C3D
            ¿Me puedes extender la base de datos? | ExtendProduct | ProductName=PostgreSQL database
            necesito la cuenta por más tiempo | ExtendProduct
            quisiera extender REQ-ZXW98VT7 | ExtendProduct | RequestId=REQ-ZXW98VT7
            Necesito una cuenta Sandbox en Experiment con el correo raíz team@example.com | AWSAccountVending
            | AccountOU=Experiment, AccountType=Sandbox, RootEmail=team@example.com
            Quiero pedir Presupuesto mensual | ProductVending | ProductName=Monthly budget
            termina REQ-ABCDEFGH | TerminateProduct | RequestId=REQ-ABCDEFGH
            estado de REQ-ABCDEFGH | AccountRequestStatus | RequestId=REQ-ABCDEFGH
            ¿Dónde puedo solicitar una cuenta nueva? | AWSAccountVending
            nuestro proyecto necesita su propia cuenta de AWS | AWSAccountVending
            una cuenta para probar, por favor | AWSAccountVending | AccountType=Sandbox
            por favor créame una cuenta prod en experiment | AWSAccountVending
            | AccountOU=Experiment, AccountType=Production
            ¿Para cuándo estará mi cuenta? | AccountRequestStatus
            muéstrame cómo va mi pedido | AccountRequestStatus
            ¿Quién tiene que aprobar mi solicitud? | AccountRequestStatus
            lo pensé mejor, cancela la solicitud | CancelAccountRequest
            por favor anule mi pedido de ayer | CancelAccountRequest
            ¿Qué comandos entiendes? | Help
            necesito que me ayudes | Help
            ¿Qué me puedes pedir? | ProductVending
            necesito almacenamiento | ProductVending | ProductName=Storage bucket
            ¿qué hay a mi nombre? | OwnProducts
            ¿ya tengo un bucket? | OwnProducts | ProductName=Storage bucket
            haz un poco más grande mi base de datos | UpdateProduct | ProductName=PostgreSQL database
            quiero dar de baja mi cuenta | TerminateProduct
            borra el presupuesto por favor | TerminateProduct | ProductName=Monthly budget
            ¿podemos ampliar el plazo? | ExtendProduct
            necesito mi base de datos un tiempo más | ExtendProduct | ProductName=PostgreSQL database
            what is the weather like tomorrow | FallbackIntent
            sing me a song about elephants | FallbackIntent
            ¿Qué tiempo va a hacer mañana en Bogotá? | FallbackIntent
            quién ganó el partido de ayer | FallbackIntent
            asdf qwerty uiop | FallbackIntent
            mono morado lavaplatos | FallbackIntent
            """,
            """
            de pruebas, por favor | AccountType | Sandbox
            producción | AccountType | Production
            la de produccion | AccountType | Production
            quiero la sandbox | AccountType | Sandbox
            sandbx | AccountType | Sandbox
            una cuenta productiva | AccountType | Production
            que sea de prueba | AccountType | Sandbox
            usa el correo ana@example.com | RootEmail | ana@example.com
            la dirección es Bob.Stone@example.org. | RootEmail | Bob.Stone@example.org
            en demos por favor | AccountOU | Demos
            Experimentos estaría bien | AccountOU | Experiment
            creo que en la OU Experiment | AccountOU | Experiment
            demostracion | AccountOU | Demos
            """,
            """
            sí | AWSAccountVending | Confirmed
            si | AWSAccountVending | Confirmed
            ¡Sí, por favor! | AWSAccountVending | Confirmed
            claro | AWSAccountVending | Confirmed
            claro que si | AWSAccountVending | Confirmed
            por supuesto | AWSAccountVending | Confirmed
            dale | AWSAccountVending | Confirmed
            así es, gracias | AWSAccountVending | Confirmed
            está bien | AWSAccountVending | Confirmed
            de acuerdo | AWSAccountVending | Confirmed
            ok | AWSAccountVending | Confirmed
            hazlo | CancelAccountRequest | Confirmed
            no | AWSAccountVending | Denied
            No, gracias | AWSAccountVending | Denied
            claro que no | AWSAccountVending | Denied
            mejor no | AWSAccountVending | Denied
            todavia no | AWSAccountVending | Denied
            para nada | AWSAccountVending | Denied
            cambié de opinión | AWSAccountVending | Denied
            por favor no | AWSAccountVending | Denied
            tal vez | AWSAccountVending | None
            sí, pero mejor de producción | AWSAccountVending | None
            no sé | AWSAccountVending | None
            """
        );
}
