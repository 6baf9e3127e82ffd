package io.integrationhub.taxadapter.commercetools.order;

import com.commercetools.api.client.ByProjectKeyOrdersByIDGet;
import com.commercetools.api.models.order.Order;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.order.RefundSettings.WithoutReturn;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads orders with the SDK, and converts them to the JSON that Extensions receive. */
class SdkOrders implements Orders {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Left out by commercetools if the API client may not read payments. */
    private static final String PAYMENTS = "paymentInfo.payments[*]";

    private final Commercetools commercetools;
    private final OrderReader reader;

    SdkOrders(Commercetools commercetools, OrderReader reader) {
        this.commercetools = commercetools;
        this.reader = reader;
    }

    @Override
    public Optional<TaxableOrder> load(Tenant tenant, OrderId id) {
        Project project = commercetools.project(tenant.id());
        ByProjectKeyOrdersByIDGet request =
                project.api().orders().withId(id.value()).get();
        boolean needsPayments = tenant.section(RefundSettings.SECTION).withoutReturn() != WithoutReturn.IGNORE;
        return project.find(needsPayments ? request.withExpand(PAYMENTS) : request)
                .map(order -> reader.read(tenant, json(order)));
    }

    static JsonNode json(Order order) {
        try {
            return JSON.readTree(JsonUtils.toJsonByteArray(order));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the SDK cannot serialize an order it has read", e);
        }
    }
}
