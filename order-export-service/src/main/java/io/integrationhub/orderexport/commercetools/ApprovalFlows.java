package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.approval_flow.ApprovalFlow;
import com.commercetools.api.models.approval_flow.ApprovalFlowStatus;
import io.integrationhub.commercetools.Project;
import io.integrationhub.orderexport.export.Approval;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.content.Buyer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the Approval Flows of orders. Only Associates of the Business Unit can read them, so they are read on behalf of
 * the customer of the order, who is an Associate.
 */
record ApprovalFlows(Project project, InstantSource clock) {

    /**
     * Nothing guarantees that an Approval Flow exists before the first message about its order arrives. An order of
     * this age that still has none does not need approval.
     */
    private static final Duration CREATED_WITHIN = Duration.ofSeconds(5);

    Approval of(Order order) {
        Buyer buyer = order.content().buyer();
        if (buyer.businessUnit().isEmpty() || buyer.isGuest()) {
            // Approval Rules apply to the roles of the customer; without a customer no rule applies.
            return Approval.NOT_REQUIRED;
        }
        Set<ApprovalFlowStatus> statuses = statuses(order, buyer);
        if (statuses.contains(ApprovalFlowStatus.REJECTED)) {
            return Approval.REJECTED;
        }
        if (statuses.isEmpty()) {
            boolean oldEnough = order.content().placedAt().plus(CREATED_WITHIN).isBefore(clock.instant());
            return oldEnough ? Approval.NOT_REQUIRED : Approval.UNKNOWN;
        }
        return statuses.equals(Set.of(ApprovalFlowStatus.APPROVED)) ? Approval.APPROVED : Approval.PENDING;
    }

    private Set<ApprovalFlowStatus> statuses(Order order, Buyer buyer) {
        var request = project.api()
                .asAssociate()
                .withAssociateIdValue(buyer.id())
                .inBusinessUnitKeyWithBusinessUnitKeyValue(buyer.businessUnit())
                .approvalFlows()
                .get()
                .withWhere("order(id=:order)")
                .withPredicateVar("order", order.id().value())
                .withWithTotal(false);
        return project.call(request).getResults().stream()
                .map(ApprovalFlow::getStatus)
                .collect(Collectors.toSet());
    }
}
