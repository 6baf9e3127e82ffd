package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.approval_flow.ApprovalFlow;
import com.commercetools.api.models.approval_flow.ApprovalFlowStatus;
import io.integrationhub.commercetools.Project;
import io.integrationhub.orderexport.order.Approval;
import io.integrationhub.orderexport.order.Buyer;
import io.integrationhub.orderexport.order.Order;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the Approval Flows of orders. commercetools shows them to Associates of the Business Unit only, so they are
 * read in the name of the order's customer, who is one.
 */
record ApprovalFlows(Project project, InstantSource clock) {

    /**
     * A flow is a resource of its own with messages of its own; nothing says that it shows before the order's first
     * message comes. An order without one is believed when it is this old.
     */
    private static final Duration SHOWS_WITHIN = Duration.ofSeconds(5);

    Approval of(Order order) {
        Buyer buyer = order.content().buyer();
        if (buyer.businessUnit().isEmpty() || buyer.guest()) {
            // Rules name the roles of the customer: where there is none, no rule matches.
            return Approval.NOT_NEEDED;
        }
        Set<ApprovalFlowStatus> statuses = statuses(order, buyer);
        if (statuses.contains(ApprovalFlowStatus.REJECTED)) {
            return Approval.REFUSED;
        }
        if (statuses.isEmpty()) {
            boolean settled = order.content().placedAt().plus(SHOWS_WITHIN).isBefore(clock.instant());
            return settled ? Approval.NOT_NEEDED : Approval.NOT_KNOWN_YET;
        }
        return statuses.equals(Set.of(ApprovalFlowStatus.APPROVED)) ? Approval.GIVEN : Approval.PENDING;
    }

    private Set<ApprovalFlowStatus> statuses(Order order, Buyer buyer) {
        return project
                .call(project.api()
                        .asAssociate()
                        .withAssociateIdValue(buyer.id())
                        .inBusinessUnitKeyWithBusinessUnitKeyValue(buyer.businessUnit())
                        .approvalFlows()
                        .get()
                        .withWhere("order(id=:order)")
                        .withPredicateVar("order", order.id().value())
                        .withWithTotal(false))
                .getResults()
                .stream()
                .map(ApprovalFlow::getStatus)
                .collect(Collectors.toSet());
    }
}
