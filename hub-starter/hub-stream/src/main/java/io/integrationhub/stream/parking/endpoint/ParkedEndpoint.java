package io.integrationhub.stream.parking.endpoint;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.State;
import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.parked.ReplayReport;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Lists parked records, shows one with its values masked, replays and discards them. */
@Endpoint(id = "parked")
class ParkedEndpoint {

    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 500;

    private final ParkedRecords parked;

    ParkedEndpoint(ParkedRecords parked) {
        this.parked = parked;
    }

    /**
     * One page, newest first.
     *
     * @param next value of {@code olderThan} for the next page; empty on the last page
     */
    record Page(List<ParkedView> records, Optional<Long> next) {}

    /**
     * One record.
     *
     * @param headers its text headers
     * @param body its body with the values masked
     */
    record Inspection(ParkedView record, Map<String, String> headers, Optional<String> body) {

        @Override
        public String toString() {
            return "Inspection[record=" + record + "]";
        }
    }

    @ReadOperation
    Page list(
            @Nullable String tenant,
            @Nullable String inlet,
            @Nullable String code,
            @Nullable State state,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long olderThan,
            @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_PAGE_SIZE : Math.clamp(limit, 1, MAX_PAGE_SIZE);
        ParkedFilter filter = new ParkedFilter(
                Set.of(),
                tenant(tenant),
                Optional.ofNullable(inlet),
                Optional.ofNullable(code),
                Optional.ofNullable(state),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
        List<ParkedRecord> records = parked.list(filter, olderThan == null ? Long.MAX_VALUE : olderThan, size);
        return new Page(
                records.stream().map(ParkedView::of).toList(),
                records.size() < size
                        ? Optional.empty()
                        : Optional.of(records.getLast().id()));
    }

    @ReadOperation
    @Nullable
    Inspection inspect(@Selector long id) {
        return parked.find(id)
                .map(record -> new Inspection(ParkedView.of(record), record.headers(), parked.redactedBody(id)))
                .orElse(null);
    }

    /**
     * {@code POST /actuator/parked}: replays matching records. At least one of ids, inlet, code, from and until is
     * required, so that nobody replays everything by mistake.
     */
    @WriteOperation
    ReplayReport replay(
            @Nullable Set<Long> ids,
            @Nullable String tenant,
            @Nullable String inlet,
            @Nullable String code,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean dryRun,
            SecurityContext security) {
        ParkedFilter filter = new ParkedFilter(
                ids == null ? Set.of() : ids,
                tenant(tenant),
                Optional.ofNullable(inlet),
                Optional.ofNullable(code),
                Optional.empty(),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
        if (!filter.isRestricting()) {
            throw new InvalidEndpointRequestException(
                    "no filter", "at least one of ids, inlet, code, from, until is required");
        }
        return parked.replay(filter, Boolean.TRUE.equals(dryRun), principal(security));
    }

    /**
     * {@code POST /actuator/parked/{id}} with {@code {"action": "replay"}} or {@code {"action": "discard", "reason":
     * …}}.
     */
    @WriteOperation
    Inspection change(@Selector long id, String action, @Nullable String reason, SecurityContext security) {
        Inspection before = inspect(id);
        if (before == null) {
            throw new InvalidEndpointRequestException("unknown record", "parked record " + id + " does not exist");
        }
        switch (action) {
            case "replay" -> parked.replay(ParkedFilter.id(id), false, principal(security));
            case "discard" -> discard(id, reason, principal(security));
            default -> throw new InvalidEndpointRequestException("unknown action", "action must be replay or discard");
        }
        return Objects.requireNonNullElse(inspect(id), before);
    }

    private void discard(long id, @Nullable String reason, String by) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidEndpointRequestException("no reason", "a reason for discarding the record is required");
        }
        if (reason.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidEndpointRequestException(
                    "control characters", "the reason must not contain control characters");
        }
        parked.discard(id, reason, by);
    }

    private static Optional<TenantId> tenant(@Nullable String tenant) {
        if (tenant == null) {
            return Optional.empty();
        }
        if (!TenantId.isValid(tenant)) {
            throw new InvalidEndpointRequestException("unknown tenant", "this tenant does not exist");
        }
        return Optional.of(new TenantId(tenant));
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }
}
