using ChatOps.Domain.Requests;

namespace ChatOps.Tests;

/// <summary>Requests by the subject that a test knows them to have.</summary>
internal static class Subjects
{
    extension(Request request)
    {
        public NewAccount Account => (NewAccount)request.Subject.Resource();

        public NewProduct Product => (NewProduct)request.Subject.Resource();

        public ResourceChange Change => (ResourceChange)request.Subject;

        public ResourceUpdate Update => (ResourceUpdate)request.Subject;

        public bool IsAboutAccount => request.Subject.Resource() is NewAccount;

        public Request WithAccount(Func<NewAccount, NewAccount> change) =>
            request with
            {
                Subject = change((NewAccount)request.Subject),
            };

        public Request WithValues(params IReadOnlyList<ProductValue> values) =>
            request with
            {
                Subject = request.Subject.WithValues(values),
            };
    }

    extension(NewRequest accepted)
    {
        public NewRequest WithAccount(string rootEmail, string name) =>
            accepted with
            {
                Subject = (NewAccount)accepted.Subject with { RootEmail = rootEmail, Name = name },
            };
    }
}
