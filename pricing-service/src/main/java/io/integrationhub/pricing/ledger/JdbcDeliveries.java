package io.integrationhub.pricing.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/** The deliveries in PostgreSQL. */
class JdbcDeliveries implements Deliveries {

    /** Locks the row, so that of two concurrent parts the second one sees the first. */
    private static final String LOCK = """
            insert into price_delivery (tenant, name, source, parts, is_full)
            values (:tenant, :name, :source, :parts, :full)
            on conflict (tenant, name) do update set name = excluded.name
            returning is_complete
            """;

    private static final String INSERT_PART = """
            insert into price_delivery_part (tenant, delivery, part, origin, places, body)
            values (:tenant, :name, :part, :origin, :places, :body) on conflict do nothing
            """;

    private static final String COMPLETE = """
            update price_delivery set is_complete = true
            where tenant = :tenant and name = :name and parts = (
              select count(*) from price_delivery_part part
              where part.tenant = price_delivery.tenant and part.delivery = price_delivery.name)
            """;

    private static final String INSERT_REPORT = """
            insert into price_report (tenant, source, origin, body) values (:tenant, :source, :origin, :body)
            """;

    private static final String BATCH = """
            with taken as (
              delete from price_report
              where id in (select id from price_report where tenant = :tenant order by id limit :limit)
              returning *),
            numbered as (
              select tenant, source, origin, body, row_number() over (partition by source order by id) as part,
                count(*) over (partition by source) as parts,
                'reports up to ' || max(id) over (partition by source) as delivery
              from taken),
            batched as (
              insert into price_delivery (tenant, name, source, parts, is_full, is_complete)
              select distinct tenant, delivery, source, parts, false, true from numbered)
            insert into price_delivery_part (tenant, delivery, part, origin, places, body)
            select tenant, delivery, part, origin, '{}', body from numbered
            """;

    private static final String UNREQUESTED = """
            select name, source, parts, is_full from price_delivery
            where tenant = :tenant and is_complete and requested_at is null order by received_at, name
            """;

    private static final String MARK_REQUESTED = """
            update price_delivery set requested_at = coalesce(requested_at, now())
            where tenant = :tenant and name = :name
            """;

    private static final String FIND = """
            select name, source, parts, is_full from price_delivery
            where tenant = :tenant and name = :name and is_complete
            """;

    private static final String PART = """
            select part, origin, places, body from price_delivery_part
            where tenant = :tenant and delivery = :name and part = :part
            """;

    /** One delivery stays small enough to be read within moments. */
    private static final int MAX_REPORTS = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcDeliveries(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public State addPart(TenantId tenant, Delivery delivery, DeliveryPart part) {
        return transactions.execute(_ -> {
            if (lock(tenant, delivery)) {
                return State.KNOWN;
            }
            insert(tenant, delivery, part);
            return complete(tenant, delivery) ? State.COMPLETE : State.INCOMPLETE;
        });
    }

    @Override
    public void add(TenantId tenant, Delivery delivery, List<DeliveryPart> parts) {
        transactions.executeWithoutResult(_ -> {
            if (!lock(tenant, delivery)) {
                parts.forEach(part -> insert(tenant, delivery, part));
                complete(tenant, delivery);
            }
        });
    }

    /** Returns whether the delivery is complete already. */
    private boolean lock(TenantId tenant, Delivery delivery) {
        return statement(LOCK, tenant)
                .param("name", delivery.name())
                .param("source", delivery.source())
                .param("parts", delivery.parts())
                .param("full", delivery.isFull())
                .query(Boolean.class)
                .single();
    }

    private void insert(TenantId tenant, Delivery delivery, DeliveryPart part) {
        statement(INSERT_PART, tenant)
                .param("name", delivery.name())
                .param("part", part.number())
                .param("origin", part.origin())
                .param("places", part.places().toArray(String[]::new))
                .param("body", part.body())
                .update();
    }

    private boolean complete(TenantId tenant, Delivery delivery) {
        return statement(COMPLETE, tenant).param("name", delivery.name()).update() == 1;
    }

    @Override
    public void addReport(TenantId tenant, String source, DeliveryPart report) {
        statement(INSERT_REPORT, tenant)
                .param("source", source)
                .param("origin", report.origin())
                .param("body", report.body())
                .update();
    }

    @Override
    public void batchReports(TenantId tenant) {
        statement(BATCH, tenant).param("limit", MAX_REPORTS).update();
    }

    @Override
    public List<Delivery> unrequested(TenantId tenant) {
        return statement(UNREQUESTED, tenant).query((row, _) -> delivery(row)).list();
    }

    @Override
    public void markRequested(TenantId tenant, String delivery) {
        statement(MARK_REQUESTED, tenant).param("name", delivery).update();
    }

    @Override
    public Optional<Delivery> find(TenantId tenant, String delivery) {
        return statement(FIND, tenant)
                .param("name", delivery)
                .query((row, _) -> delivery(row))
                .optional();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("name"), row.getString("source"), row.getInt("parts"), row.getBoolean("is_full"));
    }

    @Override
    public DeliveryPart part(TenantId tenant, String delivery, int number) {
        return statement(PART, tenant)
                .param("name", delivery)
                .param("part", number)
                .query((row, _) -> new DeliveryPart(
                        row.getInt("part"),
                        row.getString("origin"),
                        List.of((String[]) row.getArray("places").getArray()),
                        row.getBytes("body")))
                .single();
    }

    private StatementSpec statement(String sql, TenantId tenant) {
        return jdbc.sql(sql).param("tenant", tenant.value());
    }
}
