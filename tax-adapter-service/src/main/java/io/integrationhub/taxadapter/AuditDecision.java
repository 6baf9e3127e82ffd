package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.Problem;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.ExpectedDocument;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.DocumentState.Found;
import io.integrationhub.taxadapter.engine.DocumentState.Missing;
import io.integrationhub.taxadapter.engine.DocumentState.Unknown;
import io.integrationhub.taxadapter.order.TaxableOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What an audit has to do about an order. */
sealed interface AuditDecision {

    /** The engine cannot be queried. */
    record NotAuditable() implements AuditDecision {}

    /** The order changed without a message. */
    record RecordChanges() implements AuditDecision {}

    /** The engine lost documents, which are saved again. */
    record SaveAgain(List<DocumentCode> lost) implements AuditDecision {}

    /** The engine has all documents as they have to be. */
    record InSync() implements AuditDecision {}

    /** Somebody changed documents at the engine, which only a person can judge. */
    record Differs(List<Difference> differences) implements AuditDecision {}

    /**
     * Decides from the documents in the ledger, and from the expected documents and their state at the engine.
     *
     * @param states queries the engine, which is only needed if the ledger is up to date
     */
    static AuditDecision of(
            TaxableOrder order, TaxDocuments known, Supplier<Map<ExpectedDocument, DocumentState>> states) {
        return known.isSettled(order) ? of(order, states.get()) : new RecordChanges();
    }

    private static AuditDecision of(TaxableOrder order, Map<ExpectedDocument, DocumentState> states) {
        if (states.values().stream().anyMatch(Unknown.class::isInstance)) {
            return new NotAuditable();
        }
        List<DocumentCode> lost = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        states.forEach((expected, state) -> {
            DocumentCode code = expected.document().code();
            problem(expected, state).ifPresent(problem -> {
                if (problem == Problem.MISSING && !order.cancelled()) {
                    lost.add(code);
                } else {
                    differences.add(new Difference(code, problem));
                }
            });
        });
        if (!lost.isEmpty()) {
            return new SaveAgain(lost);
        }
        return differences.isEmpty() ? new InSync() : new Differs(differences);
    }

    private static Optional<Problem> problem(ExpectedDocument expected, DocumentState state) {
        return switch (state) {
            case Found found
            when found.committed() != expected.counts() ->
                Optional.of(expected.counts() ? Problem.NOT_COMMITTED : Problem.NOT_VOIDED);
            case Found found
            when expected.counts() && !(found.matches() && expected.hasTax(found.tax())) ->
                Optional.of(Problem.CHANGED);
            case Missing _ when expected.counts() -> Optional.of(Problem.MISSING);
            case Found _, Missing _, Unknown _ -> Optional.empty();
        };
    }
}
