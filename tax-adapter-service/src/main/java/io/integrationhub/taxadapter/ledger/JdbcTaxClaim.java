package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.tax.Fingerprint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement names the claim, so a worker that lost its lease writes nothing. */
record JdbcTaxClaim(JdbcClient jdbc, TenantId tenant, OrderId order, UUID claim, TaxDocuments documents)
        implements TaxClaim {

    private static final String RECORD_INTENT = """
            insert into tax_document as document
              (tenant, order_id, code, return_id, line_id, earlier_quantity, quantity)
            select tenant, order_id, :code, :returnId, :lineId, :earlierQuantity, :quantity from tax_order
            where tenant = :tenant and order_id = :order and claim = :claim
            on conflict (tenant, order_id, code) do update set code = document.code
            returning intended_at
            """;

    private static final String RECORD_SAVED = """
            with claimed as (
              update tax_order set saved_at = now(), audited_at = now()
              where tenant = :tenant and order_id = :order and claim = :claim
              returning tenant, order_id
            )
            update tax_document document set content_hash = :content, saved_at = now(), voided_at = null
            from claimed
            where document.tenant = claimed.tenant and document.order_id = claimed.order_id
              and document.code = :code
            """;

    private static final String RECORD_VOIDED = """
            update tax_document document set voided_at = coalesce(voided_at, now())
            from tax_order claimed
            where document.tenant = :tenant and document.order_id = :order and document.code = :code
              and claimed.tenant = :tenant and claimed.order_id = :order and claimed.claim = :claim
            """;

    private static final String RECORD_LOST = """
            update tax_document document set content_hash = '', voided_at = null
            from tax_order claimed
            where document.tenant = :tenant and document.order_id = :order and document.code = :code
              and claimed.tenant = :tenant and claimed.order_id = :order and claimed.claim = :claim
            """;

    private static final String RECORD_ISSUE = """
            update tax_order set reported_issue = :issue
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    private static final String RELEASE = """
            update tax_order set claim = null, claimed_until = null
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    @Override
    public Instant recordIntent(DocumentCode code, Optional<Refund> refund) {
        return sql(RECORD_INTENT)
                .param("code", code.value())
                .param("returnId", refund.map(Refund::returnId).orElse(""))
                .param("lineId", refund.map(Refund::lineId).orElse(""))
                .param("earlierQuantity", refund.map(Refund::earlierQuantity).orElse(0L))
                .param("quantity", refund.map(Refund::quantity).orElse(0L))
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(this::claimLost)
                .toInstant();
    }

    @Override
    public void recordSaved(DocumentCode code, Fingerprint content) {
        write(sql(RECORD_SAVED).param("code", code.value()).param("content", content.value()));
    }

    @Override
    public void recordVoided(DocumentCode code) {
        write(sql(RECORD_VOIDED).param("code", code.value()));
    }

    @Override
    public void recordLost(DocumentCode code) {
        write(sql(RECORD_LOST).param("code", code.value()));
    }

    @Override
    public void recordIssue(String issue) {
        if (!issue.equals(documents.reportedIssue())) {
            write(sql(RECORD_ISSUE).param("issue", issue));
        }
    }

    @Override
    public void close() {
        sql(RELEASE).update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("order", order.value())
                .param("claim", claim);
    }

    private void write(JdbcClient.StatementSpec statement) {
        if (statement.update() == 0) {
            throw claimLost();
        }
    }

    private TransientFault claimLost() {
        return new TransientFault(
                LedgerFault.TAX_ORDER_CLAIM_LOST, "lost the claim on order " + order + ": its lease expired");
    }
}
