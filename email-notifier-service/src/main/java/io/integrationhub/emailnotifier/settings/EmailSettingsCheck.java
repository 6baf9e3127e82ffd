package io.integrationhub.emailnotifier.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that go beyond binding. */
final class EmailSettingsCheck {

    private static final String SECTION = "email-notifier.";
    private static final int MIN_SECRET = 32;
    /** https://docs.commercetools.com/api/projects/orders#orderstate */
    private static final Set<String> ORDER_STATES = Set.of("Open", "Confirmed", "Complete", "Cancelled");

    private static final Duration MIN_LEASE = Duration.ofSeconds(1);
    private static final Set<MailType> FOR_OPERATORS = Set.of(MailType.STOCK_THRESHOLD, MailType.ORDER_REJECTED);

    private EmailSettingsCheck() {}

    static void check(Tenant tenant, EmailSettings settings, Findings findings) {
        if (!EmailSettings.sends(tenant)) {
            return;
        }
        checkTypes("mails", settings.mails(), findings);
        checkTypes("imported", settings.imported(), findings);
        if (settings.mails().isEmpty()) {
            findings.add(SECTION + "mails", "is empty, so that no mails would be sent: write some of " + codes());
        }
        checkStates(settings, findings);
        checkAges(settings, findings);
        if (settings.sendsFromTime().isEmpty()) {
            findings.add(
                    SECTION + "sends-from",
                    settings.sendsFrom().isEmpty()
                            ? "is missing: write the date from which on the hub sends mails, for example 2026-12-01"
                            : "is neither a date nor a time with an offset: write for example 2026-12-01");
        }
        checkSender(settings.sender(), findings);
        checkTokens(settings, findings);
        checkOperators(settings, findings);
        checkDurations(settings, findings);
    }

    private static void checkTypes(String setting, Set<String> types, Findings findings) {
        for (String type : types) {
            if (MailType.ofCode(type).isEmpty()) {
                findings.add(SECTION + setting, "'" + type + "' is not a type of mail: write one of " + codes());
            }
        }
    }

    private static void checkStates(EmailSettings settings, Findings findings) {
        settings.confirmationStates().stream()
                .filter(state -> !ORDER_STATES.contains(state))
                .forEach(state -> findings.add(
                        SECTION + "confirmation-states",
                        "'" + state + "' is not the state of an order: write some of Open, Confirmed, Complete"));
    }

    private static void checkAges(EmailSettings settings, Findings findings) {
        settings.maxAge().forEach((key, age) -> {
            if (Arrays.stream(MailType.values())
                    .noneMatch(type -> EmailSettings.plain(type.code()).equals(EmailSettings.plain(key)))) {
                findings.add(SECTION + "max-age." + key, "is not a type of mail: write one of " + codes());
            }
            if (EmailSettings.duration(age).filter(Duration::isPositive).isEmpty()) {
                findings.add(SECTION + "max-age." + key, "'" + age + "' is not a time: write for example 2d");
            }
        });
    }

    private static String codes() {
        return Arrays.stream(MailType.values()).map(MailType::code).collect(Collectors.joining(", "));
    }

    private static void checkSender(SenderSettings sender, Findings findings) {
        checkAddress("sender.address", sender.address(), findings);
        if (!sender.replyTo().isEmpty()) {
            checkAddress("sender.reply-to", sender.replyTo(), findings);
        }
        sender.stores().forEach((store, address) -> checkAddress("sender.stores." + store, address, findings));
    }

    private static void checkAddress(String setting, String address, Findings findings) {
        if (EmailAddress.find(address).isEmpty()) {
            findings.add(
                    SECTION + setting,
                    (address.isEmpty() ? "is missing" : "is not an e-mail address")
                            + ": write for example orders@shop.example");
        }
    }

    private static void checkTokens(EmailSettings settings, Findings findings) {
        TokenSettings tokens = settings.tokens();
        if (settings.isOn(MailType.PASSWORD_RESET)) {
            checkLink("tokens.password-link", tokens.passwordLink(), findings);
        }
        if (settings.isOn(MailType.EMAIL_VERIFICATION)) {
            checkLink("tokens.email-link", tokens.emailLink(), findings);
        }
        if (tokens.storageSecret() != null && tokens.storageSecret().value().length() < MIN_SECRET) {
            findings.add(SECTION + "tokens.storage-secret", "is too short: write at least 32 random characters");
        }
        if (tokens.validity().toMinutes() < 1) {
            findings.add(SECTION + "tokens.validity", "is below a minute: write for example 1h");
        }
    }

    private static void checkLink(String setting, String link, Findings findings) {
        if (!link.contains(TokenSettings.PLACEHOLDER)) {
            findings.add(
                    SECTION + setting,
                    "must contain {token}: write the page of the shop, for example"
                            + " https://shop.example/reset?token={token}");
        }
    }

    private static void checkOperators(EmailSettings settings, Findings findings) {
        if (settings.operators().isEmpty() && FOR_OPERATORS.stream().anyMatch(settings::isOn)) {
            findings.add(SECTION + "operators", "is empty, but mails to operators are switched on: add addresses");
        }
        settings.operators().forEach(address -> checkAddress("operators", address, findings));
    }

    private static void checkDurations(EmailSettings settings, Findings findings) {
        if (settings.lease().compareTo(MIN_LEASE) < 0) {
            findings.add(SECTION + "lease", "is too short: write at least 1s, for example 2m");
        }
        for (MailType type : MailType.values()) {
            if (settings.retention().compareTo(settings.maxAgeOf(type)) <= 0) {
                findings.add(SECTION + "retention", "is not longer than the maximum age of every type: write 400d");
                return;
            }
        }
    }
}
