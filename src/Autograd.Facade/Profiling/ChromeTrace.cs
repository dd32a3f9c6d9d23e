using System.Text.Json;

namespace Autograd;

/// <summary>Events in the form that <c>chrome://tracing</c> and <see href="https://ui.perfetto.dev">Perfetto</see> show.</summary>
internal static class ChromeTrace
{
    internal static void Write(Stream stream, IReadOnlyList<FunctionEvent> events)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
        foreach (FunctionEvent run in events)
        {
            json.WriteStartObject();
            json.WriteString("name", run.Name);
            json.WriteString("ph", "X");
            json.WriteNumber("ts", run.Start.TotalMicroseconds);
            json.WriteNumber("dur", run.Duration.TotalMicroseconds);
            json.WriteNumber("tid", run.Thread);
            json.WriteString("pid", "CPU functions");
            json.WriteStartObject("args");
            if (run.InputShapes.Length > 0)
            {
                json.WriteString("Input Dims", run.InputShapes);
            }

            if (run.SequenceNr >= 0)
            {
                json.WriteNumber("Sequence number", run.SequenceNr);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
