package io.integrationhub.customersync.ledger.jdbc;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Waiting records in PostgreSQL.
 *
 * @param kind the resource type of the records
 */
record JdbcWaitingRecords<T>(JdbcClient jdbc, TransactionOperations transactions, String kind, Class<T> type)
        implements WaitingRecords<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String PUT = """
            insert into waiting_record as record (tenant, kind, id, noun, tried_at, waiting_since)
            values (:tenant, :kind, :id, :noun::jsonb, now(), now())
            on conflict (tenant, kind, id) do update set noun = excluded.noun, tried_at = now()
            """;

    private static final String PUT_REFERENCE = """
            insert into waiting_reference (tenant, kind, id, needed_kind, needed)
            values (:tenant, :kind, :id, :neededKind, :needed) on conflict do nothing
            """;

    private static final String REMOVE_REFERENCES =
            "delete from waiting_reference where tenant = :tenant and kind = :kind and id = :id";

    private static final String REMOVE =
            "delete from waiting_record where tenant = :tenant and kind = :kind and id = :id";

    private static final String FIND =
            "select noun from waiting_record where tenant = :tenant and kind = :kind and id = :id";

    private static final String TAKE_DUE = """
            with due as (
              select record.tenant, record.kind, record.id from waiting_record record
              where record.tenant = :tenant and record.kind = :kind
                and (record.tried_at < now() - :retry * interval '1 millisecond' or exists (
                  select 1 from waiting_reference reference
                  left join customer_link customer on reference.needed_kind = 'customer'
                    and customer.tenant = reference.tenant and customer.number = reference.needed
                    and customer.customer_id is not null
                  left join business_unit_link unit on reference.needed_kind = 'business-unit'
                    and unit.tenant = reference.tenant and unit.key = reference.needed and unit.unit_id is not null
                  where reference.tenant = record.tenant and reference.kind = record.kind
                    and reference.id = record.id
                    and (customer.applied_at > record.tried_at or unit.applied_at > record.tried_at)))
              order by record.tried_at limit :limit for update skip locked)
            update waiting_record record set tried_at = now() from due
            where record.tenant = due.tenant and record.kind = due.kind and record.id = due.id
            returning record.id
            """;

    private static final String TAKE_OVERDUE = """
            update waiting_record set warned_at = now()
            where tenant = :tenant and kind = :kind and warned_at is null
              and waiting_since < now() - :age * interval '1 millisecond'
            returning id
            """;

    private static final String COUNT_OVERDUE = """
            select count(*) from waiting_record
            where tenant = :tenant and kind = :kind and waiting_since < now() - :age * interval '1 millisecond'
            """;

    @Override
    public void put(Tenant tenant, String id, T noun, Set<Reference> missing) {
        DryRun.stop(tenant, () -> kind + " " + id + " to wait for " + missing);
        transactions.executeWithoutResult(_ -> {
            sql(PUT, tenant.id())
                    .param("id", id)
                    .param("noun", JSON.writeValueAsString(noun))
                    .update();
            sql(REMOVE_REFERENCES, tenant.id()).param("id", id).update();
            missing.forEach(reference -> sql(PUT_REFERENCE, tenant.id())
                    .param("id", id)
                    .param("neededKind", reference.kind().typeId())
                    .param("needed", reference.id())
                    .update());
        });
    }

    @Override
    public Optional<T> find(TenantId tenant, String id) {
        return find(FIND, tenant, id);
    }

    @Override
    public void remove(TenantId tenant, String id) {
        transactions.executeWithoutResult(_ -> {
            sql(REMOVE, tenant).param("id", id).update();
            sql(REMOVE_REFERENCES, tenant).param("id", id).update();
        });
    }

    @Override
    public void remove(TenantId tenant, String id, T noun) {
        // Compared here: the elements of a set have no order in JSON.
        transactions.executeWithoutResult(
                _ -> find(FIND + " for update", tenant, id).filter(noun::equals).ifPresent(_ -> remove(tenant, id)));
    }

    private Optional<T> find(String statement, TenantId tenant, String id) {
        return sql(statement, tenant)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, type));
    }

    @Override
    public List<String> takeDue(TenantId tenant, Duration retryInterval, int limit) {
        return sql(TAKE_DUE, tenant)
                .param("retry", retryInterval.toMillis())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<Overdue> takeOverdue(TenantId tenant, Duration age) {
        return sql(TAKE_OVERDUE, tenant).param("age", age.toMillis()).query(String.class).list().stream()
                .map(id -> new Overdue(id, missing(tenant, id)))
                .toList();
    }

    @Override
    public long count(TenantId tenant) {
        return sql("select count(*) from waiting_record where tenant = :tenant and kind = :kind", tenant)
                .query(Long.class)
                .single();
    }

    @Override
    public long countOverdue(TenantId tenant, Duration age) {
        return sql(COUNT_OVERDUE, tenant)
                .param("age", age.toMillis())
                .query(Long.class)
                .single();
    }

    private Set<Reference> missing(TenantId tenant, String id) {
        return new TreeSet<>(sql("""
                        select needed_kind, needed from waiting_reference
                        where tenant = :tenant and kind = :kind and id = :id
                        """, tenant)
                .param("id", id)
                .query((row, _) -> new Reference(kind(row.getString("needed_kind")), row.getString("needed")))
                .list());
    }

    private static Reference.Kind kind(String typeId) {
        return Reference.Kind.valueOf(typeId.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private StatementSpec sql(String statement, TenantId tenant) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("kind", kind);
    }
}
