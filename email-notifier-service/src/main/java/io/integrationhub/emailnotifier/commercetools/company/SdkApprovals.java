package io.integrationhub.emailnotifier.commercetools.company;

import com.commercetools.api.models.approval_flow.ApprovalFlow;
import com.commercetools.api.models.approval_flow.ApprovalFlowStatus;
import com.commercetools.api.models.approval_rule.RuleApprover;
import com.commercetools.api.models.business_unit.AssociateRoleAssignment;
import com.commercetools.api.models.business_unit.BusinessUnit;
import com.commercetools.api.models.business_unit.InheritedAssociate;
import com.commercetools.api.models.business_unit.InheritedAssociateRoleAssignment;
import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.order.AddressMapping;
import io.integrationhub.emailnotifier.commercetools.order.OrderDetailsMapping;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads Approval Flows with the SDK, on behalf of the customer who placed the order. */
record SdkApprovals(Commercetools commercetools, Readers readers) implements Approvals {

    @Override
    public Optional<MailableApproval> load(Tenant tenant, String orderId, String approvalId) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().orders().withId(orderId).get())
                .filter(order -> order.getBusinessUnit() != null && order.getCustomerId() != null)
                .flatMap(order -> flow(project, order, approvalId).flatMap(flow -> from(tenant, order, flow)));
    }

    private static Optional<ApprovalFlow> flow(Project project, Order order, String approvalId) {
        return project.find(project.api()
                .asAssociate()
                .withAssociateIdValue(order.getCustomerId())
                .inBusinessUnitKeyWithBusinessUnitKeyValue(
                        order.getBusinessUnit().getKey())
                .approvalFlows()
                .withId(approvalId)
                .get());
    }

    private Optional<MailableApproval> from(Tenant tenant, Order order, ApprovalFlow flow) {
        Project project = commercetools.project(tenant.id());
        String key = order.getBusinessUnit().getKey();
        Set<String> roles = Stream.ofNullable(flow.getCurrentTierPendingApprovers())
                .flatMap(List::stream)
                .map(RuleApprover::getAssociateRole)
                .map(role -> role.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        return project.find(project.api().businessUnits().withKey(key).get())
                .flatMap(unit -> readers.ofCustomer(tenant, order.getCustomerId())
                        .map(requester -> new MailableApproval(
                                flow.getId(),
                                status(flow.getStatus()),
                                flow.getLastModifiedAt().toInstant(),
                                String.join("+", roles),
                                approvers(tenant, unit, roles),
                                requester,
                                unit.getName(),
                                flow.getRejection() == null
                                        ? ""
                                        : AddressMapping.text(
                                                flow.getRejection().getReason()),
                                OrderDetailsMapping.from(order))));
    }

    private static Status status(ApprovalFlowStatus status) {
        if (status == ApprovalFlowStatus.APPROVED) {
            return Status.APPROVED;
        }
        return status == ApprovalFlowStatus.REJECTED ? Status.REJECTED : Status.PENDING;
    }

    private List<Approver> approvers(Tenant tenant, BusinessUnit unit, Set<String> roles) {
        Stream<String> own = Stream.ofNullable(unit.getAssociates())
                .flatMap(List::stream)
                .filter(associate -> haveAny(
                        associate.getAssociateRoleAssignments().stream()
                                .map(SdkApprovals::role)
                                .toList(),
                        roles))
                .map(associate -> associate.getCustomer().getId());
        Stream<String> inherited = Stream.ofNullable(unit.getInheritedAssociates())
                .flatMap(List::stream)
                .filter(associate -> haveAny(inheritedRoles(associate), roles))
                .map(associate -> associate.getCustomer().getId());
        return Stream.concat(own, inherited)
                .distinct()
                .flatMap(id -> approver(tenant, id).stream())
                .toList();
    }

    private static boolean haveAny(Collection<String> assigned, Set<String> roles) {
        return !Collections.disjoint(assigned, roles);
    }

    private static String role(AssociateRoleAssignment assignment) {
        return assignment.getAssociateRole().getKey();
    }

    private static List<String> inheritedRoles(InheritedAssociate associate) {
        return associate.getAssociateRoleAssignments().stream()
                .map(InheritedAssociateRoleAssignment::getAssociateRole)
                .map(role -> role.getKey())
                .toList();
    }

    private Optional<Approver> approver(Tenant tenant, String customerId) {
        Optional<Reader> reader = readers.ofCustomer(tenant, customerId);
        return reader.map(found -> new Approver(customerId, found));
    }
}
