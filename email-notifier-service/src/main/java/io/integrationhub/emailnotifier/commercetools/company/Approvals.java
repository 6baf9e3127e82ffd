package io.integrationhub.emailnotifier.commercetools.company;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Approval Flows in commercetools. */
public interface Approvals {

    /**
     * Loads an Approval Flow as it is now; empty if it or its order was deleted. Only reads.
     *
     * @param orderId its order: only Associates can read Approval Flows, so it is read on behalf of the order's
     *     customer
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    Optional<MailableApproval> load(Tenant tenant, String orderId, String approvalId);

    /** How far an approval is. */
    enum Status {
        PENDING,
        APPROVED,
        REJECTED
    }

    /**
     * An approval as mails need it.
     *
     * @param tier identifies who has to decide now
     * @param approvers who has to decide now; empty once it is decided
     * @param requester who placed the order
     * @param businessUnit name of the Business Unit
     * @param rejectionReason empty unless it was rejected with a reason
     */
    record MailableApproval(
            String id,
            Status status,
            Instant changedAt,
            String tier,
            List<Approver> approvers,
            Reader requester,
            String businessUnit,
            String rejectionReason,
            OrderDetails order) {

        public MailableApproval {
            approvers = List.copyOf(approvers);
        }

        /** Omits personal data. */
        @Override
        public String toString() {
            return "MailableApproval[" + id + "]";
        }
    }

    /** An associate who has to decide. */
    record Approver(String customerId, Reader reader) {}
}
