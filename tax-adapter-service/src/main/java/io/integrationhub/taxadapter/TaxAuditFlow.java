package io.integrationhub.taxadapter;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxAuditOutcome.AlreadyReported;
import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.InSync;
import io.integrationhub.taxadapter.TaxAuditOutcome.Irrelevant;
import io.integrationhub.taxadapter.TaxAuditOutcome.Problem;
import io.integrationhub.taxadapter.TaxAuditOutcome.Repaired;
import io.integrationhub.taxadapter.TaxRecordOutcome.AlreadyRecorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Deleted;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.Recorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.RecordingOff;
import io.integrationhub.taxadapter.commercetools.order.Orders;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.ExpectedDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks whether the engine still has the documents of an order. What it lost is saved again; what somebody changed
 * there is reported once and left as it is.
 */
public class TaxAuditFlow {

    private final Orders orders;
    private final TaxLedger ledger;
    private final TaxEngine engine;
    private final TaxRecordFlow recordFlow;

    TaxAuditFlow(Orders orders, TaxLedger ledger, TaxEngine engine, TaxRecordFlow recordFlow) {
        this.orders = orders;
        this.ledger = ledger;
        this.engine = engine;
        this.recordFlow = recordFlow;
    }

    /** Audits the documents of one order; repeating it neither reports nor repairs anything twice. */
    public TaxAuditOutcome audit(Tenant tenant, OrderId id) {
        if (!tenant.section(TaxSettings.SECTION).recordDocuments()) {
            return new Irrelevant(id); // A repair would record.
        }
        try (TaxClaim claim = ledger.claim(tenant, id)) {
            Optional<TaxableOrder> order = orders.load(tenant, id);
            Optional<Sale> sale = order.flatMap(TaxableOrder::sale);
            if (sale.isEmpty() || claim.documents().entries().isEmpty()) {
                return new Irrelevant(id);
            }
            return audit(new ClaimedSale(tenant, order.get(), sale.get(), claim));
        }
    }

    private TaxAuditOutcome audit(ClaimedSale claimed) {
        return switch (AuditDecision.of(claimed.order(), claimed.known(), () -> states(claimed))) {
            case AuditDecision.NotAuditable _ -> new Irrelevant(claimed.order().id());
            case AuditDecision.RecordChanges _ -> repair(claimed);
            case AuditDecision.SaveAgain(List<DocumentCode> lost) -> repair(claimed.recordLost(lost));
            case AuditDecision.InSync _ -> {
                settle(claimed);
                yield new InSync(claimed.order().number());
            }
            case AuditDecision.Differs(List<Difference> differences) -> report(claimed, differences);
        };
    }

    private TaxAuditOutcome repair(ClaimedSale claimed) {
        String number = claimed.order().number();
        return switch (recordFlow.record(claimed)) {
            case Recorded _, AlreadyRecorded _, TaxRecordOutcome.RefundedWithoutReturn _ -> new Repaired(number);
            case NothingToRecord _, Deleted _, RecordingOff _ ->
                new Irrelevant(claimed.order().id());
            case Locked _ ->
                new TaxAuditOutcome.Differs(number, List.of(new Difference(claimed.code(), Problem.LOCKED)));
        };
    }

    private Map<ExpectedDocument, DocumentState> states(ClaimedSale claimed) {
        Map<ExpectedDocument, DocumentState> states = new LinkedHashMap<>();
        ExpectedDocument.of(claimed.order(), claimed.known(), intendedAt -> claimed.refundBasis(engine, intendedAt))
                .forEach(expected -> states.put(expected, engine.state(claimed.tenant(), expected.document())));
        return states;
    }

    /** The engine has all documents, whoever saved them: reported issues are resolved. */
    private static void settle(ClaimedSale claimed) {
        ContentHash content = claimed.sale().fingerprint();
        boolean isSaved = claimed.known().isSaved(claimed.code(), content);
        if (!claimed.order().cancelled() && !isSaved) {
            claimed.claim().recordSaved(claimed.code(), content);
        }
        if (!claimed.isRefundReported()) {
            claimed.claim().recordIssue("");
        }
    }

    private static TaxAuditOutcome report(ClaimedSale claimed, List<Difference> differences) {
        String issue = differences.toString();
        if (claimed.known().isReported(issue, claimed.sale())) {
            return new AlreadyReported(claimed.order().number());
        }
        claimed.claim().recordIssue(issue);
        return new TaxAuditOutcome.Differs(claimed.order().number(), differences);
    }
}
