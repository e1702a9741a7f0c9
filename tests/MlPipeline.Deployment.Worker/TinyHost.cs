using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using MlPipeline.Core.Digests;

namespace MlPipeline.Deployment.Worker;

/// <summary>Listens, answers, drains on SIGTERM, and ends with its parent where it has one that does not say <c>keep</c>.</summary>
internal static class TinyHost
{
    private static int open;

    public static int Serve(Dictionary<string, string> options)
    {
        var behaviour = Behaviour.Read(options["--model"]);
        var keys = ReadKeys();
        if (behaviour.Is("crashes"))
        {
            Console.Error.WriteLine("::error::by the service");
            Console.Error.WriteLine("\u001b[31mits last words");
            return 3;
        }

        var answers = new TinyAnswers(behaviour, keys, Number(options, "--body-limit"), Number(options, "--row-limit"));
        var listener = new TcpListener(IPAddress.Parse(options["--address"]), Number(options, "--port"));
        listener.Start();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Drain(signal, behaviour, answers, listener));
        if (Environment.GetEnvironmentVariable("MLPIPELINE_PARENT_PIPE") is not null)
            new Thread(EndWithParent) { IsBackground = true }.Start();
        Console.WriteLine(string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)));
        if (!behaviour.Is("says-no-address"))
            Console.WriteLine($"listening http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");
        Accept(listener, answers);
        return 0;
    }

    private static List<Digest> ReadKeys()
    {
        var keys = new List<Digest>();
        while (Console.ReadLine() is { Length: > 0 } line)
            keys.Add(Digest.Parse(line.Split(' ')[1]));
        return keys;
    }

    private static int Number(Dictionary<string, string> options, string name) => int.Parse(options[name], CultureInfo.InvariantCulture);

    private static void Accept(TcpListener listener, TinyAnswers answers)
    {
        try
        {
            while (true)
            {
                var client = listener.AcceptTcpClient();
                new Thread(() => Answer(client, answers)) { IsBackground = true }.Start();
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The drain closed it, and ends the process.
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static void Answer(TcpClient client, TinyAnswers answers)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                using var stream = new BufferedStream(client.GetStream());
                while (TinyRequest.ReadHead(stream) is { } head && AnswerOne(stream, head, answers))
                    continue;
            }
        }
        catch (IOException)
        {
            // The client is gone.
        }
    }

    private static bool AnswerOne(Stream stream, TinyRequest head, TinyAnswers answers)
    {
        if (answers.Refuses(head))
        {
            answers.Refusal(head).Write(stream);
            return false;
        }

        if (head.ExpectsContinue)
        {
            stream.Write("HTTP/1.1 100 Continue\r\n\r\n"u8);
            stream.Flush();
        }

        Interlocked.Increment(ref open);
        answers.To(head.WithBody(stream)).Write(stream);
        Interlocked.Decrement(ref open);
        return true;
    }

    private static void Drain(PosixSignalContext signal, Behaviour behaviour, TinyAnswers answers, TcpListener listener)
    {
        signal.Cancel = true;
        if (behaviour.Is("ignores-signals"))
            return;
        answers.IsDraining = true;
        listener.Server.Close(0);
        while (Volatile.Read(ref open) > 0)
            Thread.Sleep(5);
        Environment.Exit(0);
    }

    private static void EndWithParent()
    {
        while (Console.ReadLine() is { } line)
        {
            if (line == "keep")
                return;
        }

        Environment.Exit(255);
    }
}
