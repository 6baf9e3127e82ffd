package io.integrationhub.taxadapter;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.InSync;
import io.integrationhub.taxadapter.TaxAuditOutcome.Irrelevant;
import io.integrationhub.taxadapter.TaxAuditOutcome.Problem;
import io.integrationhub.taxadapter.TaxAuditOutcome.Repaired;
import io.integrationhub.taxadapter.TaxAuditOutcome.StillDiffers;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.commercetools.order.Orders;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.ExpectedDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.order.OrderId;
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
        TaxAuditOutcome outcome = compare(tenant, id);
        // The claim is released by now, so that the record flow can take it.
        return outcome instanceof Repaired(String number) && recordFlow.record(tenant, id) instanceof Locked
                ? new TaxAuditOutcome.Differs(number, List.of(new Difference(DocumentCode.ofSale(id), Problem.LOCKED)))
                : outcome;
    }

    private TaxAuditOutcome compare(Tenant tenant, OrderId id) {
        try (TaxClaim claim = ledger.claim(tenant, id)) {
            Optional<TaxableOrder> order = orders.load(tenant, id);
            if (order.flatMap(TaxableOrder::sale).isEmpty()
                    || claim.documents().entries().isEmpty()) {
                return new Irrelevant(id);
            }
            if (!claim.documents().isSettled(order.get())) {
                return new Repaired(order.get().number());
            }
            return compare(
                    new ClaimedSale(tenant, order.get(), order.get().sale().get(), claim));
        }
    }

    private TaxAuditOutcome compare(ClaimedSale claimed) {
        String number = claimed.order().number();
        return switch (AuditDecision.of(claimed.order(), states(claimed))) {
            case AuditDecision.NotAuditable _ -> new Irrelevant(claimed.order().id());
            case AuditDecision.SaveAgain(List<DocumentCode> lost) -> {
                lost.forEach(claimed.claim()::recordLost);
                yield new Repaired(number);
            }
            case AuditDecision.InSync _ -> {
                settle(claimed);
                yield new InSync(number);
            }
            case AuditDecision.Differs(List<Difference> differences) -> report(claimed, differences);
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
        claimed.claim().recordIssue("");
    }

    private static TaxAuditOutcome report(ClaimedSale claimed, List<Difference> differences) {
        String issue = differences.toString();
        if (claimed.known().isReported(issue, claimed.sale())) {
            return new StillDiffers(claimed.order().number());
        }
        claimed.claim().recordIssue(issue);
        return new TaxAuditOutcome.Differs(claimed.order().number(), differences);
    }
}
