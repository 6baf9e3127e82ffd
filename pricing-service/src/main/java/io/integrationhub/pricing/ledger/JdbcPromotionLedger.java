package io.integrationhub.pricing.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.promotion.PromotionEntry;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotion.PromotionKind;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in PostgreSQL. */
record JdbcPromotionLedger(JdbcClient jdbc) implements PromotionLedger {

    private static final String FIND = """
            select published, sent, rejected from promotion_out
            where tenant = :tenant and kind = :kind and promotion_id = :id
            """;

    private static final String RECORD = """
            insert into promotion_out (tenant, kind, promotion_id, %1$s) values (:tenant, :kind, :id, :digest)
            on conflict (tenant, kind, promotion_id) do update set %1$s = excluded.%1$s
            """;

    private static final String CLEAR_REJECTION = """
            update promotion_out set rejected = null
            where tenant = :tenant and kind = :kind and promotion_id = :id
            """;

    private static final String DELETE = """
            delete from promotion_out where tenant = :tenant and kind = :kind and promotion_id = :id
            """;

    private static final String KNOWN = """
            select promotion_id from promotion_out
            where tenant = :tenant and kind = :kind and promotion_id > :after
            order by promotion_id limit :limit
            """;

    @Override
    public PromotionEntry find(TenantId tenant, PromotionId id) {
        return sql(FIND, tenant, id)
                .query((row, _) -> new PromotionEntry(
                        Optional.ofNullable(row.getString("published")),
                        Optional.ofNullable(row.getString("sent")),
                        Optional.ofNullable(row.getString("rejected"))))
                .optional()
                .orElse(PromotionEntry.NONE);
    }

    @Override
    public void recordPublished(TenantId tenant, PromotionId id, String digest) {
        record("published", tenant, id, digest);
    }

    @Override
    public void recordSent(TenantId tenant, PromotionId id, String digest) {
        record("sent", tenant, id, digest);
    }

    @Override
    public void recordRejected(TenantId tenant, PromotionId id, String digest) {
        record("rejected", tenant, id, digest);
    }

    private void record(String column, TenantId tenant, PromotionId id, String digest) {
        sql(RECORD.formatted(column), tenant, id).param("digest", digest).update();
    }

    @Override
    public void clearRejection(TenantId tenant, PromotionId id) {
        sql(CLEAR_REJECTION, tenant, id).update();
    }

    @Override
    public void delete(TenantId tenant, PromotionId id) {
        sql(DELETE, tenant, id).update();
    }

    @Override
    public List<String> known(TenantId tenant, PromotionKind kind, String after, int limit) {
        return jdbc.sql(KNOWN)
                .param("tenant", tenant.value())
                .param("kind", kind.code())
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, PromotionId id) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("kind", id.kind().code())
                .param("id", id.value());
    }
}
