package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.common.Address;
import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import java.util.List;
import java.util.Optional;

/** Reads orders with the SDK. */
class SdkOrders implements Orders {

    static final List<String> EXPANDED = List.of("paymentInfo.payments[*]");

    private final Commercetools commercetools;
    private final Readers readers;

    SdkOrders(Commercetools commercetools, Readers readers) {
        this.commercetools = commercetools;
        this.readers = readers;
    }

    @Override
    public Optional<MailableOrder> load(Tenant tenant, OrderId id) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().orders().withId(id.value()).get().withExpand(EXPANDED))
                .map(order -> mailable(tenant, order));
    }

    /** The order as mails need it. */
    MailableOrder mailable(Tenant tenant, Order order) {
        return new OrderMapping(tenant.section(DelayFields.SECTION))
                .from(order, reader(tenant, order), OrderMapping.isImported(order));
    }

    private Reader reader(Tenant tenant, Order order) {
        Address address = order.getBillingAddress() == null ? order.getShippingAddress() : order.getBillingAddress();
        String email = AddressMapping.text(order.getCustomerEmail());
        return readers.ofOrder(
                tenant,
                new Readers.OrderReader(
                        email.isEmpty() && address != null ? AddressMapping.text(address.getEmail()) : email,
                        AddressMapping.text(order.getCustomerId()),
                        address,
                        AddressMapping.text(order.getLocale()),
                        order.getStore() == null ? "" : order.getStore().getKey()));
    }
}
