package io.integrationhub.customersync.erasure;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.settings.IdentityHasher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code erasure} and {@code erasure_step}. */
class JdbcErasureLedger implements ErasureLedger {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Set<String>> NUMBERS = new TypeReference<>() {};

    private static final String SAME_PERSON = """
            select id from erasure
            where tenant = :tenant and email_hash = :hash and customer_id = :customer and finished_at is null
            """;

    private static final String REQUEST = """
            insert into erasure
              (tenant, id, requested_at, requested_by, customer_id, email_hash, email, number, master_numbers)
            select :tenant, :id, :at, :by, :customer, :hash, :email, :number, coalesce(jsonb_agg(link.number), '[]')
            from customer_link link where link.tenant = :tenant and link.customer_id = :customer
            """;

    private static final String UNFINISHED = """
            select id, customer_id, email, number, master_numbers from erasure
            where tenant = :tenant and id = :id and finished_at is null
            """;

    private static final String UNFINISHED_SINCE = """
            select id from erasure where tenant = :tenant and requested_at < :before and finished_at is null
            """;

    private static final String RECORD = """
            insert into erasure_step (tenant, erasure, place, result, detail, at)
            values (:tenant, :id, :place, :result, :detail, :at)
            on conflict (tenant, erasure, place) do update
            set result = excluded.result, detail = excluded.detail, at = excluded.at
            where not (erasure_step.result = 'erased' and excluded.result = 'nothing_found')
            """;

    private static final String FINISH = """
            update erasure set finished_at = coalesce(finished_at, :at), email = null, number = null, master_numbers = null
            where tenant = :tenant and id = :id
            """;

    private static final String RECEIPT = """
            select id, requested_at, requested_by, finished_at from erasure where tenant = :tenant and id = :id
            """;

    private static final String STEPS = """
            select place, result, detail, at from erasure_step
            where tenant = :tenant and erasure = :id order by at, place
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcErasureLedger(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String request(Tenant tenant, Account account, String requestedBy) {
        DryRun.stop(tenant, () -> "a request to erase a person");
        String hash = IdentityHasher.of(tenant).ofEmail(account.email()).hex();
        Optional<String> same = jdbc.sql(SAME_PERSON)
                .param("tenant", tenant.id().value())
                .param("hash", hash)
                .param("customer", account.id())
                .query(String.class)
                .optional();
        return same.orElseGet(() -> insert(tenant.id(), account, hash, requestedBy));
    }

    private String insert(TenantId tenant, Account account, String hash, String requestedBy) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(REQUEST)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("at", now())
                .param("by", requestedBy)
                .param("customer", account.id())
                .param("hash", hash)
                .param("email", account.email())
                .param("number", account.number())
                .update();
        return id;
    }

    @Override
    public boolean isRequested(TenantId tenant, String customerId) {
        return jdbc.sql("select exists (select 1 from erasure where tenant = :tenant and customer_id = :customer)")
                .param("tenant", tenant.value())
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Request> unfinished(TenantId tenant, String id) {
        return jdbc.sql(UNFINISHED)
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, _) -> new Request(
                        row.getString("id"),
                        new Account(row.getString("customer_id"), row.getString("number"), row.getString("email")),
                        JSON.readValue(row.getString("master_numbers"), NUMBERS)))
                .optional();
    }

    @Override
    public List<String> unfinishedSince(TenantId tenant, Instant before) {
        return jdbc.sql(UNFINISHED_SINCE)
                .param("tenant", tenant.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    @Override
    public void record(TenantId tenant, String id, Step step) {
        jdbc.sql(RECORD)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("place", step.place())
                .param("result", step.result().name().toLowerCase(Locale.ROOT))
                .param("detail", step.detail())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void finish(TenantId tenant, String id) {
        jdbc.sql(FINISH)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("at", now())
                .update();
    }

    @Override
    public Optional<Receipt> receipt(TenantId tenant, String id) {
        List<Step> steps = jdbc.sql(STEPS)
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, _) -> step(row))
                .list();
        return jdbc.sql(RECEIPT)
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, _) -> new Receipt(
                        row.getString("id"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getString("requested_by"),
                        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                        steps))
                .optional();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("place"),
                Step.Result.valueOf(row.getString("result").toUpperCase(Locale.ROOT)),
                row.getString("detail"),
                row.getTimestamp("at").toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
