package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.ContentHash;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Every write is fenced, so a worker that lost its claim writes nothing. */
record JdbcTaxClaim(Claim claim, TaxDocuments documents) implements TaxClaim {

    private static final String RECORD_INTENT = """
            insert into tax_document as document
              (tenant, order_id, code, return_id, line_id, earlier_quantity, quantity)
            select tenant, id, :code, :returnId, :lineId, :earlierQuantity, :quantity from claim_held
            on conflict (tenant, order_id, code) do update set code = document.code
            returning intended_at
            """;

    private static final String RECORD_SAVED = """
            with saved as (
              update tax_order set saved_at = now(), audited_at = now() from claim_held
              where tax_order.tenant = claim_held.tenant and tax_order.order_id = claim_held.id
              returning tax_order.tenant, tax_order.order_id
            )
            update tax_document document set content_hash = :content, saved_at = now(), voided_at = null
            from saved
            where document.tenant = saved.tenant and document.order_id = saved.order_id and document.code = :code
            """;

    private static final String RECORD_VOIDED = """
            update tax_document document set voided_at = coalesce(voided_at, now()) from claim_held
            where document.tenant = claim_held.tenant and document.order_id = claim_held.id and document.code = :code
            """;

    private static final String RECORD_LOST = """
            update tax_document document set content_hash = '', voided_at = null from claim_held
            where document.tenant = claim_held.tenant and document.order_id = claim_held.id and document.code = :code
            """;

    private static final String RECORD_ISSUE = """
            update tax_order set reported_issue = :issue from claim_held
            where tax_order.tenant = claim_held.tenant and tax_order.order_id = claim_held.id
            """;

    @Override
    public Instant recordIntent(DocumentCode code, Optional<Refund> refund) {
        return claim.fenced(RECORD_INTENT)
                .param("code", code.value())
                .param("returnId", refund.map(Refund::returnId).orElse(""))
                .param("lineId", refund.map(Refund::lineId).orElse(""))
                .param("earlierQuantity", refund.map(Refund::earlierQuantity).orElse(0L))
                .param("quantity", refund.map(Refund::quantity).orElse(0L))
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(claim::lost)
                .toInstant();
    }

    @Override
    public void recordSaved(DocumentCode code, ContentHash content) {
        claim.write(claim.fenced(RECORD_SAVED).param("code", code.value()).param("content", content.hex()));
    }

    @Override
    public void recordVoided(DocumentCode code) {
        claim.write(claim.fenced(RECORD_VOIDED).param("code", code.value()));
    }

    @Override
    public void recordLost(DocumentCode code) {
        claim.write(claim.fenced(RECORD_LOST).param("code", code.value()));
    }

    @Override
    public void recordIssue(String issue) {
        if (!issue.equals(documents.reportedIssue())) {
            claim.write(claim.fenced(RECORD_ISSUE).param("issue", issue));
        }
    }

    @Override
    public void close() {
        claim.close();
    }
}
