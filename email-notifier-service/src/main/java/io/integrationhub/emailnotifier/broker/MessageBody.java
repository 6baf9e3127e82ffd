package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.InboundRecord;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a message where it says more than which resource to look at.
 *
 * @param content in either format, without the envelope
 */
record MessageBody(JsonNode content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The content of a notification of commercetools.
     *
     * @throws PermanentFault {@code MAIL_MESSAGE_MALFORMED}; never quotes the content
     */
    static MessageBody of(InboundRecord message) {
        MessageBody body = ofEvent(message);
        return body.content().has("specversion")
                ? new MessageBody(body.content().path("data"))
                : body;
    }

    /** A whole event of another service. */
    static MessageBody ofEvent(InboundRecord message) {
        try {
            return new MessageBody(JSON.readTree(message.body()));
        } catch (JacksonException _) {
            throw malformed("it is not JSON");
        }
    }

    String type() {
        return text("/type");
    }

    /** The text at a JSON Pointer; empty if there is none. */
    String text(String pointer) {
        return content.at(pointer).asString("");
    }

    /** The text at a JSON Pointer. */
    String required(String pointer) {
        String text = text(pointer);
        if (text.isBlank()) {
            throw malformed("it has no value at " + pointer);
        }
        return text;
    }

    /** The whole number at a JSON Pointer. */
    long number(String pointer) {
        JsonNode value = content.at(pointer);
        if (!value.isIntegralNumber()) {
            throw malformed("the value at " + pointer + " is no whole number");
        }
        return value.asLong();
    }

    /** The time at a JSON Pointer. */
    Instant time(String pointer) {
        try {
            return Instant.parse(required(pointer));
        } catch (DateTimeException _) {
            throw malformed("the value at " + pointer + " is no time");
        }
    }

    private static PermanentFault malformed(String problem) {
        return new PermanentFault(MailMessageFault.MAIL_MESSAGE_MALFORMED, "the message cannot be used: " + problem);
    }
}
