package io.integrationhub.emailnotifier.operations;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.BurstGuard;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.ledger.MailOverview;
import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.operations.MailsEndpoint.Decided;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.State;
import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.parked.ReplayReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Applies what operators decide. The parked messages of the mails are replayed or discarded with it. */
final class MailDecisions {

    private static final String HELD = "MAIL_HELD";
    private static final List<String> UNDECIDED = List.of("MAIL_UNKNOWN", "MAIL_REJECTED");
    private static final int MAX_RECORDS = 1_000;

    private final MailOverview mails;
    private final BurstGuard burst;
    private final Suppressions suppressions;
    private final ParkedRecords parked;

    MailDecisions(MailOverview mails, BurstGuard burst, Suppressions suppressions, ParkedRecords parked) {
        this.mails = mails;
        this.burst = burst;
        this.suppressions = suppressions;
        this.parked = parked;
    }

    /** The mail was sent: nobody waits for it any more. */
    Decided confirm(Tenant tenant, MailKey mail, String by) {
        boolean confirmed = mails.confirm(tenant.id(), mail);
        if (confirmed) {
            parkedFor(tenant, mail).forEach(id -> parked.discard(id, "an operator knows that the mail was sent", by));
        }
        return new Decided(confirmed ? 1 : 0, 0);
    }

    /** The mail is sent (again): its message is replayed, which requests it. */
    Decided resend(Tenant tenant, MailKey mail, String by) {
        Set<Long> ids = parkedFor(tenant, mail);
        if (ids.isEmpty()) {
            throw new InvalidEndpointRequestException(
                    "no parked message", "the mail's message is not parked any more; a new message is needed");
        }
        return new Decided(1, replay(filter(tenant, ids, Optional.empty()), by));
    }

    /** Mails of the type are sent, those that were held back as well. */
    Decided release(Tenant tenant, MailType type, String by) {
        boolean released = burst.release(tenant.id(), type, by);
        return new Decided(released ? 1 : 0, replay(filter(tenant, HELD), by));
    }

    private int replay(ParkedFilter filter, String by) {
        ReplayReport report = parked.replay(filter, false, by);
        return report.replayed();
    }

    Decided suppress(Tenant tenant, String address) {
        return new Decided(suppressions.add(tenant.id(), parse(address), "operator", "operator") ? 1 : 0, 0);
    }

    Decided allow(Tenant tenant, String address) {
        return new Decided(suppressions.remove(tenant.id(), parse(address)) ? 1 : 0, 0);
    }

    static EmailAddress parse(String address) {
        return EmailAddress.find(address)
                .orElseThrow(() -> new InvalidEndpointRequestException("no address", "this is not an e-mail address"));
    }

    /** The message's key is the subject, or the token that the mail is about. */
    private Set<Long> parkedFor(Tenant tenant, MailKey mail) {
        Set<String> keys = Set.of(mail.subject().value(), mail.state());
        return UNDECIDED.stream()
                .flatMap(code -> waiting(tenant, code))
                .filter(record -> keys.contains(record.key()))
                .map(ParkedRecord::id)
                .collect(Collectors.toSet());
    }

    private Stream<ParkedRecord> waiting(Tenant tenant, String code) {
        return parked.list(filter(tenant, code).in(State.PARKED), Long.MAX_VALUE, MAX_RECORDS).stream();
    }

    private static ParkedFilter filter(Tenant tenant, String code) {
        return filter(tenant, Set.of(), Optional.of(code));
    }

    private static ParkedFilter filter(Tenant tenant, Set<Long> ids, Optional<String> code) {
        return new ParkedFilter(
                ids,
                Optional.of(tenant.id()),
                Optional.empty(),
                code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
