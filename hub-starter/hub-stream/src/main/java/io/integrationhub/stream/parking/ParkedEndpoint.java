package io.integrationhub.stream.parking;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.ParkedFilter;
import io.integrationhub.stream.ParkedRecord;
import io.integrationhub.stream.ParkedRecord.State;
import io.integrationhub.stream.ParkedRecords;
import io.integrationhub.stream.ReplayReport;
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

/** Lists parked records, shows one without its secrets, replays and discards. */
@Endpoint(id = "parked")
class ParkedEndpoint {

    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 500;

    private final ParkedRecords parked;

    ParkedEndpoint(ParkedRecords parked) {
        this.parked = parked;
    }

    /**
     * One page, newest first.
     *
     * @param next pass it as {@code olderThan} for the next page; empty on the last one
     */
    record Page(List<ParkedView> records, Optional<Long> next) {}

    /**
     * One record.
     *
     * @param headers its text headers
     * @param body its structure, with the values masked
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
        int size = limit == null ? PAGE : Math.clamp(limit, 1, LONGEST_PAGE);
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
     * {@code POST /actuator/parked}: replays those that match. At least one of ids, inlet, code, from and until is
     * needed, so that nobody replays everything by leaving all out.
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
                    "no filter", "give at least one of ids, inlet, code, from, until");
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
            throw new InvalidEndpointRequestException("unknown record", "there is no parked record " + id);
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
            throw new InvalidEndpointRequestException("no reason", "say in reason why the record is discarded");
        }
        if (reason.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidEndpointRequestException(
                    "control characters", "write the reason without control characters");
        }
        parked.discard(id, reason, by);
    }

    private static Optional<TenantId> tenant(@Nullable String tenant) {
        if (tenant == null) {
            return Optional.empty();
        }
        if (!TenantId.isValid(tenant)) {
            throw new InvalidEndpointRequestException("unknown tenant", "there is no such tenant");
        }
        return Optional.of(new TenantId(tenant));
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }
}
