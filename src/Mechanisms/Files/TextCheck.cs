using System.Text;

namespace ThongSuot.Files;

/// <summary>Text in Unicode: plain, CSV or XML, but no page that a browser would run.</summary>
internal static class TextCheck
{
    private const int Start = 8192;

    // Anywhere: what turns XML into a page or a picture with script.
    private static readonly string[] Active = ["<svg", ":svg", "<html", ":html", "<script", "<!doctype html", "www.w3.org/1999/xhtml", "www.w3.org/2000/svg", "<?xml-stylesheet", "<?php"];

    public static Sniffed Look(Stream content, string ending)
    {
        content.Position = 0;
        var encoding = EncodingOf(content);
        if (encoding is null)
        {
            return FileRefusals.NotTaken;
        }

        if (!IsText(content, encoding, out var start, out var active))
        {
            return ending is "txt" or "csv" && !start.Contains('\0') ? FileRefusals.NotUnicode : FileRefusals.NotTaken;
        }

        var begin = start.TrimStart();
        if (!begin.StartsWith('<'))
        {
            return ending == "csv" ? FileKinds.Csv : FileKinds.Text;
        }

        var isXml = begin.StartsWith("<?xml ", StringComparison.OrdinalIgnoreCase) || ending is "xml" or "edxml";
        return isXml && !active ? FileKinds.Xml : FileRefusals.Active;
    }

    private static Encoding? EncodingOf(Stream content)
    {
        Span<byte> mark = stackalloc byte[4];
        mark = mark[..content.ReadAtLeast(mark, 4, throwOnEndOfStream: false)];
        content.Position = 0;
        if (mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return null;
        }

        return mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(false, true, true)
            : mark.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(true, true, true)
            : new UTF8Encoding(true, true);
    }

    private static bool IsText(Stream content, Encoding encoding, out string start, out bool active)
    {
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: Start, leaveOpen: true);
        var buffer = new char[Start];
        var before = "";
        start = "";
        active = false;
        try
        {
            for (var first = true; reader.ReadBlock(buffer, 0, buffer.Length) is var read && read > 0; first = false)
            {
                var text = new string(buffer, 0, read);
                start = first ? text.TrimStart('\uFEFF') : start;
                if (text.Any(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f')))
                {
                    return false;
                }

                // A mark may lie across two blocks.
                active = active || Active.Any(a => (before + text).Contains(a, StringComparison.OrdinalIgnoreCase));
                before = text[^Math.Min(text.Length, 64)..];
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
