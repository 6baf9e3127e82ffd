package io.integrationhub.sandbox.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The pages that show the mailbox. */
final class MailboxPage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            %s
            <title>Mailbox</title>
            <style>
            body { font-family: system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: start; vertical-align: top; padding: .4rem .8rem .4rem 0; border-top: 1px solid #8884; overflow-wrap: anywhere; }
            iframe { width: 100%%; height: 60rem; border: 1px solid #8886; border-radius: 6px; background: Canvas; }
            pre { white-space: pre-wrap; border: 1px solid #8886; border-radius: 6px; padding: 1rem; }
            </style>
            </head>
            <body>
            %s
            </body>
            </html>
            """;

    private static final String RELOAD = "<meta http-equiv=\"refresh\" content=\"3\">";

    private MailboxPage() {}

    /** All mails, the newest first. */
    static String list(List<ReceivedMail> mails) {
        if (mails.isEmpty()) {
            return FRAME.formatted(RELOAD, "<h1>Mailbox</h1><p>No mail has arrived yet.</p>");
        }
        String rows = mails.reversed().stream().map(MailboxPage::row).collect(Collectors.joining("\n"));
        return FRAME.formatted(RELOAD, """
                <h1>Mailbox</h1>
                <table>
                <thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                """.formatted(rows));
    }

    private static String row(ReceivedMail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
                .formatted(mail.receivedAt(), escaped(mail.header("To")), mail.number(), escaped(mail.subject()));
    }

    /** One mail: HTML, text and headers. */
    static String mail(ReceivedMail mail) {
        String headers = mail.headers().stream()
                .map(header -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(escaped(header.name()), escaped(header.value())))
                .collect(Collectors.joining("\n"));
        return FRAME.formatted("", """
                <p><a href="/">Mailbox</a></p>
                <h1>%s</h1>
                <iframe sandbox="allow-popups" title="The mail as HTML" src="/mails/%d/html"></iframe>
                <h2>Text</h2>
                <pre>%s</pre>
                <h2>Headers</h2>
                <table><tbody>
                %s
                </tbody></table>
                <p><a href="/mails/%d/source">Source</a></p>
                """.formatted(
                        escaped(mail.subject()), mail.number(), escaped(mail.text()), headers, mail.number()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
