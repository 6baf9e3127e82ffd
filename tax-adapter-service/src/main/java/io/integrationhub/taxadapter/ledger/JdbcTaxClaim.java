package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.Refund;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim in PostgreSQL: every write names the claim, so one that lost its lease writes nothing. */
record JdbcTaxClaim(JdbcClient jdbc, TenantId tenant, OrderId order, UUID claim, TaxBook book) implements TaxClaim {

    private static final String INTEND = """
            insert into tax_document as document (tenant, order_id, code, return_id, line_id, before, pieces)
            select tenant, order_id, :code, :returnId, :lineId, :before, :pieces from tax_order
            where tenant = :tenant and order_id = :order and claim = :claim
            on conflict (tenant, order_id, code) do update set code = document.code
            returning intended_at
            """;

    private static final String KEEP = """
            with in_hands as (
              update tax_order set kept_at = now(), asked_at = now()
              where tenant = :tenant and order_id = :order and claim = :claim
              returning tenant, order_id
            )
            update tax_document document set fingerprint = :content, kept_at = now(), voided_at = null
            from in_hands
            where document.tenant = in_hands.tenant and document.order_id = in_hands.order_id
              and document.code = :code
            """;

    private static final String VOID = """
            update tax_document set voided_at = coalesce(voided_at, now())
            where tenant = :tenant and order_id = :order and code = :code and
            """;

    private static final String LOSE = """
            update tax_document set fingerprint = '', voided_at = null
            where tenant = :tenant and order_id = :order and code = :code and
            """;

    private static final String TELL = """
            update tax_order set told = :what
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    private static final String IN_HANDS = """
            exists (select 1 from tax_order
                    where tenant = :tenant and order_id = :order and claim = :claim)
            """;

    private static final String GIVE_BACK = """
            update tax_order set claim = null, claimed_until = null
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    @Override
    public Instant intending(DocumentCode code, Optional<Refund> refund) {
        return sql(INTEND)
                .param("code", code.value())
                .param("returnId", refund.map(Refund::returnId).orElse(""))
                .param("lineId", refund.map(Refund::lineId).orElse(""))
                .param("before", refund.map(Refund::before).orElse(0L))
                .param("pieces", refund.map(Refund::pieces).orElse(0L))
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(this::takenOver)
                .toInstant();
    }

    @Override
    public void kept(DocumentCode code, Fingerprint content) {
        write(sql(KEEP).param("code", code.value()).param("content", content.value()));
    }

    @Override
    public void voided(DocumentCode code) {
        write(sql(VOID + IN_HANDS).param("code", code.value()));
    }

    @Override
    public void lost(DocumentCode code) {
        write(sql(LOSE + IN_HANDS).param("code", code.value()));
    }

    @Override
    public void telling(String what) {
        if (!what.equals(book.told())) {
            write(sql(TELL).param("what", what));
        }
    }

    @Override
    public void close() {
        sql(GIVE_BACK).update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("order", order.value())
                .param("claim", claim);
    }

    private void write(JdbcClient.StatementSpec statement) {
        if (statement.update() == 0) {
            throw takenOver();
        }
    }

    private TransientFault takenOver() {
        return new TransientFault(
                LedgerFault.TAX_ORDER_CLAIM_LOST,
                "order " + order + " was taken over by another worker: its lease ran out");
    }
}
