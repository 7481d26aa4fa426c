global using Transition = ChatOps.Domain.Requests.Transition<ChatOps.Domain.Requests.Request>;
