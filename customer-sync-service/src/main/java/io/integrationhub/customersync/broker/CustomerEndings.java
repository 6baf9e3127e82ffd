package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.customersync.CustomerImportOutcome;
import io.integrationhub.customersync.CustomerImportOutcome.Conflicting;
import io.integrationhub.customersync.CustomerImportOutcome.Created;
import io.integrationhub.customersync.CustomerImportOutcome.Deleted;
import io.integrationhub.customersync.CustomerImportOutcome.Erased;
import io.integrationhub.customersync.CustomerImportOutcome.Kept;
import io.integrationhub.customersync.CustomerImportOutcome.Stale;
import io.integrationhub.customersync.CustomerImportOutcome.UpToDate;
import io.integrationhub.customersync.CustomerImportOutcome.Updated;
import io.integrationhub.customersync.CustomerImportOutcome.Waiting;
import io.integrationhub.stream.Ending;
import java.util.List;

/** What people read about how the import of a customer ended. */
final class CustomerEndings {

    private CustomerEndings() {}

    /** @throws PermanentFault {@code CUSTOMER_CONFLICT} */
    static Ending of(CustomerImportOutcome outcome) {
        String number = outcome.number().value();
        return switch (outcome) {
            case Created it -> Ending.of(it, number, "the customer was created");
            case Updated it -> Ending.of(it, number, String.join(", ", it.changes()) + left(it.left()));
            case UpToDate it -> Ending.of(it, number, "the customer is as the master states it" + left(it.left()));
            case Stale it -> Ending.of(it, number, "a newer state had been applied before");
            case Deleted it -> Ending.of(it, number, "the master does not use the customer; it was deleted");
            case Kept it -> Ending.of(it, number, "the master does not use the customer; it stays as it is");
            case Erased it -> Ending.of(it, number, "the person was erased after this state");
            case Waiting it ->
                Ending.of(
                        it,
                        number,
                        "waits for "
                                + String.join(
                                        ", ",
                                        it.missing().stream()
                                                .map(Object::toString)
                                                .toList()));
            case Conflicting it -> throw new PermanentFault(CustomerMessageFault.CUSTOMER_CONFLICT, reason(it));
        };
    }

    private static String left(List<String> fields) {
        return fields.isEmpty() ? "" : "; left as they are: " + String.join(", ", fields);
    }

    private static String reason(Conflicting conflict) {
        String other = conflict.other();
        return "customer " + conflict.number()
                + switch (conflict.reason()) {
                    case EMAIL_TAKEN -> ": another customer has the e-mail address, " + other;
                    case EMAIL_MATCHES ->
                        ": the customer with the " + other
                                + " has the e-mail address; if it is the same customer, set its"
                                + " customer number, or set on-email-match to adopt, and replay";
                    case AMBIGUOUS -> ": several customers have its external id: " + other;
                    case EMAIL_MISSING -> " is new, and the master states no e-mail address";
                    case VALUE_TAKEN -> ": another customer has its e-mail address, key or number";
                };
    }
}
