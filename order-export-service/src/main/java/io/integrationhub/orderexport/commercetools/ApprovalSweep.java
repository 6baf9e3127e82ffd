package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.client.ByProjectKeyMessagesGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.message.ApprovalFlowCompletedMessage;
import com.commercetools.api.models.message.Message;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds orders whose completed Approval Flow was missed, by the order master or by a system that receives copies. An
 * approval does not modify the order, so the sweep of orders does not find it, and Approval Flows cannot be queried
 * without an Associate; but the Project stores their Messages.
 */
class ApprovalSweep implements Sweep<Message> {

    private final Shops shops;
    private final SentOrders sent;
    private final Tenants tenants;

    ApprovalSweep(Shops shops, SentOrders sent, Tenants tenants) {
        this.shops = shops;
        this.sent = sent;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return OrderExportSettings.waitsForApproval(tenant);
    }

    @Override
    public ByProjectKeyMessagesGet query(ProjectApiRoot api) {
        return api.messages().get().withWhere("type=\"" + ApprovalFlowCompletedMessage.APPROVAL_FLOW_COMPLETED + "\"");
    }

    /** The order is what the flow looks at. */
    @Override
    public ResourceRef notified(JsonNode message) {
        return new ResourceRef(
                "order",
                message.at("/order/id").asString(),
                message.path("resourceVersion").asLong(0));
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenant, Message message) {
        return message instanceof ApprovalFlowCompletedMessage completed
                ? missedNotification(tenant, completed)
                : Optional.empty();
    }

    private Optional<Notification> missedNotification(TenantId id, ApprovalFlowCompletedMessage completed) {
        Tenant tenant = tenants.get(id);
        OrderId order = new OrderId(completed.getOrder().getId());
        if (sent.areSentToAll(tenant, order)) {
            return Optional.empty();
        }
        return Optional.of(Notification.missed(
                shops.of(tenant).project().key(),
                completed.getType(),
                new ResourceRef("order", order.value(), completed.getResourceVersion()),
                Optional.empty()));
    }
}
