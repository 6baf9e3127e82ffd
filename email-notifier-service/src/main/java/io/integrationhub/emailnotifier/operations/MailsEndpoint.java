package io.integrationhub.emailnotifier.operations;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.ledger.MailOverview;
import io.integrationhub.emailnotifier.ledger.MailOverview.Hold;
import io.integrationhub.emailnotifier.ledger.MailOverview.ShownMail;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows mails about which a person has to decide, and takes the decisions. */
@Endpoint(id = "mails")
class MailsEndpoint {

    private static final int MAX_SHOWN = 200;

    private final MailOverview mails;
    private final MailDecisions decisions;
    private final TestMails tests;
    private final Tenants tenants;

    MailsEndpoint(MailOverview mails, MailDecisions decisions, TestMails tests, Tenants tenants) {
        this.mails = mails;
        this.decisions = decisions;
        this.tests = tests;
        this.tenants = tenants;
    }

    /**
     * A tenant's mails.
     *
     * @param counts number of mails by status
     * @param held types of mails that are held back
     * @param undecided mails that were refused, or of which it is unknown whether they were sent; at most 200
     */
    record Overview(Map<String, Long> counts, List<Hold> held, List<ShownMail> undecided) {}

    /** What a decision changed. */
    record Decided(int mails, int replayed) {}

    /** All tenants. */
    @ReadOperation
    Map<String, Overview> overview() {
        Map<String, Overview> all = new TreeMap<>();
        tenants.all().forEach(tenant -> all.put(tenant.id().value(), overview(tenant)));
        return all;
    }

    private Overview overview(Tenant tenant) {
        return new Overview(
                mails.counts(tenant.id()), mails.holds(tenant.id()), mails.undecided(tenant.id(), MAX_SHOWN));
    }

    /** One tenant; null, which becomes 404, if it does not exist. */
    @ReadOperation
    @Nullable
    Overview tenant(@Selector String tenant) {
        return tenants.find(tenant).map(this::overview).orElse(null);
    }

    /** The mails of one subject: the id of an order, a customer, a quote. */
    @ReadOperation
    List<ShownMail> subject(@Selector String tenant, @Selector String subject) {
        return mails.ofSubject(find(tenant).id(), new SubjectId(subject));
    }

    /**
     * {@code POST /actuator/mails/{tenant}}: {@code {"action": "sent" | "resend", "type", "subject", "state"}} about a
     * mail, {@code {"action": "release", "type"}} about mails that are held back, {@code {"action": "suppress" |
     * "allow", "address"}} about an address, {@code {"action": "test", "type", "address", "locale"}} to look at a mail.
     */
    @WriteOperation
    Decided decide(
            @Selector String tenant,
            String action,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String state,
            @Nullable String address,
            @Nullable String locale,
            SecurityContext security) {
        Tenant found = find(tenant);
        String by = principal(security);
        return switch (action) {
            case "sent" -> decisions.confirm(found, key(type, subject, state), by);
            case "resend" -> decisions.resend(found, key(type, subject, state), by);
            case "release" -> decisions.release(found, type(type), by);
            case "suppress" -> decisions.suppress(found, required("address", address));
            case "allow" -> decisions.allow(found, required("address", address));
            case "test" -> {
                Optional<Locale> language = Optional.ofNullable(locale).map(Locale::forLanguageTag);
                tests.send(found, type(type), MailDecisions.parse(required("address", address)), language);
                yield new Decided(1, 0);
            }
            default ->
                throw new InvalidEndpointRequestException(
                        "unknown action", "action must be sent, resend, release, suppress, allow or test");
        };
    }

    private static MailKey key(@Nullable String type, @Nullable String subject, @Nullable String state) {
        return new MailKey(type(type), new SubjectId(required("subject", subject)), required("state", state));
    }

    private static MailType type(@Nullable String type) {
        return MailType.ofCode(required("type", type))
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown type", "there is no such type"));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidEndpointRequestException("no " + name, name + " is required for this action");
        }
        return value;
    }

    private Tenant find(String tenant) {
        return tenants.find(tenant)
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown tenant", "there is no such tenant"));
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }
}
