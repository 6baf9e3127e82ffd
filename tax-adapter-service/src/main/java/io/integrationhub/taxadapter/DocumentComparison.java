package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.Problem;
import io.integrationhub.taxadapter.engine.Standing.Kept;
import io.integrationhub.taxadapter.engine.Standing.Missing;
import io.integrationhub.taxadapter.engine.Standing.Untold;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.tax.DocumentCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine has of an order beside what it is to have.
 *
 * @param lost what is missing and can be kept anew
 * @param untold whether the engine does not tell
 */
record DocumentComparison(List<DocumentCode> lost, List<Difference> differences, boolean untold) {

    static DocumentComparison of(ClaimedSale claimed, TaxEngine engine) {
        List<DocumentCode> lost = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        boolean untold = false;
        for (ExpectedDocument expected : ExpectedDocument.of(claimed, engine)) {
            DocumentCode code = expected.document().code();
            switch (engine.standing(claimed.tenant(), expected.document())) {
                case Kept kept -> expected.problemOf(kept).ifPresent(it -> differences.add(new Difference(code, it)));
                case Missing _ when !expected.counts() -> {}
                case Missing _ when claimed.order().cancelled() -> differences.add(new Difference(code, Problem.GONE));
                case Missing _ -> lost.add(code);
                case Untold _ -> untold = true;
            }
        }
        return new DocumentComparison(lost, differences, untold);
    }
}
