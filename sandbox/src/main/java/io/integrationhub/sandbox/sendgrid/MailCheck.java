package io.integrationhub.sandbox.sendgrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What SendGrid refuses about a mail. */
final class MailCheck {

    private static final Set<String> FIELDS = Set.of(
            "personalizations",
            "from",
            "reply_to",
            "reply_to_list",
            "subject",
            "content",
            "attachments",
            "template_id",
            "headers",
            "categories",
            "custom_args",
            "send_at",
            "batch_id",
            "asm",
            "ip_pool_name",
            "mail_settings",
            "tracking_settings");

    private static final Set<String> RESERVED_HEADERS = Set.of(
            "x-sg-id",
            "x-sg-eid",
            "received",
            "dkim-signature",
            "content-type",
            "content-transfer-encoding",
            "to",
            "from",
            "subject",
            "reply-to",
            "cc",
            "bcc");

    private static final int MAX_CATEGORIES = 10;
    private static final int MAX_PERSONALIZATIONS = 1000;

    private MailCheck() {}

    /** A problem, at a field. */
    record Problem(String field, String message) {}

    static List<Problem> problems(JsonNode mail) {
        List<Problem> problems = new ArrayList<>();
        mail.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> problems.add(new Problem(name, "Unknown field")));
        checkPeople(mail, problems);
        if (mail.path("subject").asString("").isBlank()) {
            problems.add(new Problem("subject", "The subject is required."));
        }
        checkContent(mail.path("content"), problems);
        mail.path("headers").propertyNames().stream()
                .filter(name -> RESERVED_HEADERS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> problems.add(new Problem("headers", "The header " + name + " is reserved.")));
        if (mail.path("categories").size() > MAX_CATEGORIES) {
            problems.add(new Problem("categories", "There are more than ten categories."));
        }
        return problems;
    }

    private static void checkPeople(JsonNode mail, List<Problem> problems) {
        JsonNode personalizations = mail.path("personalizations");
        if (personalizations.isEmpty() || personalizations.size() > MAX_PERSONALIZATIONS) {
            problems.add(new Problem("personalizations", "The personalizations field is required."));
        }
        for (JsonNode personalization : personalizations) {
            if (personalization.path("to").isEmpty()) {
                problems.add(new Problem("personalizations.0.to", "The to array is required."));
            }
            personalization.path("to").forEach(to -> checkAddress("personalizations.0.to", to, problems));
            personalization.path("custom_args").forEach(value -> {
                if (!value.isString()) {
                    problems.add(new Problem("personalizations.0.custom_args", "Values must be strings."));
                }
            });
        }
        checkAddress("from", mail.path("from"), problems);
        if (mail.has("reply_to")) {
            checkAddress("reply_to", mail.path("reply_to"), problems);
        }
    }

    private static void checkAddress(String field, JsonNode address, List<Problem> problems) {
        if (!address.path("email").asString("").matches("[^@\\s]+@[^@\\s]+")) {
            problems.add(new Problem(field + ".email", "Does not contain a valid address."));
        }
    }

    /** SendGrid wants plain text before HTML. */
    private static void checkContent(JsonNode content, List<Problem> problems) {
        if (content.isEmpty()) {
            problems.add(new Problem("content", "The content is required."));
        }
        int position = 0;
        for (JsonNode part : content) {
            String type = part.path("type").asString("");
            if (part.path("value").asString("").isEmpty()) {
                problems.add(new Problem("content", "The content value must be a string at least one character."));
            }
            if (type.equals("text/plain") && position > 0) {
                problems.add(new Problem("content", "If present, text/plain must be first."));
            }
            position++;
        }
    }
}
