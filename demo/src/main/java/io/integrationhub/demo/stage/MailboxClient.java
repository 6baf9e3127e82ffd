package io.integrationhub.demo.stage;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A client for the mail server's page: reads the mails that arrived. */
public final class MailboxClient {

    private final JsonHttp mailbox;

    MailboxClient(URI address) {
        this.mailbox = new JsonHttp(address, "");
    }

    /**
     * Returns the mails of a type whose subject or text contains a word.
     *
     * @param type as in the hub's settings, for example {@code order-confirmation}
     */
    public List<JsonNode> mails(String type, String word) {
        return mails().filter(mail -> mail.path("messageId").asString().startsWith("<" + type + "."))
                .filter(mail -> contains(mail, word))
                .toList();
    }

    /** Returns the mails to an address. */
    public List<JsonNode> mailsTo(String address) {
        return mails().filter(mail -> mail.path("to").asString().contains(address))
                .toList();
    }

    private Stream<JsonNode> mails() {
        return JsonHttp.required(mailbox.get("/stand-in/mails"), "reading the mailbox")
                .path("mails")
                .valueStream();
    }

    private static boolean contains(JsonNode mail, String word) {
        return mail.path("subject").asString().contains(word)
                || mail.path("text").asString().contains(word);
    }
}
