package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.type.ResourceTypeId;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.provisioning.HubType;
import io.integrationhub.commercetools.provisioning.ProvisionedChannels;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.commercetools.update.HubFieldActions;
import io.integrationhub.orderexport.settings.FieldSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The shops of all tenants. */
class Shops {

    /** The references of an order that are expanded because this service needs their content. */
    static final List<String> EXPANDED = List.of(
            "paymentInfo.payments[*]",
            "discountCodes[*].discountCode",
            "customerGroup",
            "lineItems[*].supplyChannel",
            "lineItems[*].distributionChannel",
            "shippingInfo.shippingMethod",
            "shipping[*].shippingInfo.shippingMethod");

    private final Commercetools commercetools;
    private final ProvisionedFields fields;
    private final ProvisionedChannels channels;
    private final Map<TenantId, Shop> shops = new ConcurrentHashMap<>();

    Shops(Commercetools commercetools) {
        this.commercetools = commercetools;
        this.fields = Provisioning.fieldsOn(
                ResourceTypeId.ORDER,
                commercetools,
                tenant -> hubType(tenant.section(OrderExportSettings.SECTION).fields()));
        this.channels = Provisioning.channels(ChannelRoleEnum.ORDER_EXPORT, commercetools);
    }

    Shop of(Tenant tenant) {
        return shops.computeIfAbsent(tenant.id(), _ -> create(tenant));
    }

    private Shop create(Tenant tenant) {
        OrderExportSettings settings = tenant.section(OrderExportSettings.SECTION);
        return new Shop(
                commercetools.project(tenant.id()),
                settings,
                new HubFieldActions(tenant, fields),
                () -> channels.idOf(tenant.id(), settings.channel()));
    }

    private static HubType hubType(FieldSettings settings) {
        HubType type = HubType.of(settings.type(), "Integration Hub");
        for (String name : new TreeSet<>(settings.toHubFields().all())) {
            type = type.withText(name, name);
        }
        return type;
    }
}
