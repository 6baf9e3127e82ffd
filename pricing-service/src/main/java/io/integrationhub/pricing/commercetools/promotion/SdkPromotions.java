package io.integrationhub.pricing.commercetools.promotion;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.ResourcePagedQueryResponse;
import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads promotions through the commercetools SDK. */
record SdkPromotions(Commercetools commercetools) implements Promotions {

    private static final String BY_IDS = "id in :ids";

    @Override
    public Optional<Promotion> load(Tenant tenant, PromotionId id) {
        Project project = commercetools.project(tenant.id());
        ProjectApiRoot api = project.api();
        Optional<?> found = switch (id.kind()) {
            case CART_DISCOUNT ->
                project.find(api.cartDiscounts().withId(id.value()).get());
            case DISCOUNT_CODE ->
                project.find(api.discountCodes().withId(id.value()).get());
            case PRODUCT_DISCOUNT ->
                project.find(api.productDiscounts().withId(id.value()).get());
        };
        return found.map(resource -> PromotionMapping.of(id.kind(), resource));
    }

    @Override
    public Set<String> existing(Tenant tenant, PromotionKind kind, Collection<String> ids) {
        Project project = commercetools.project(tenant.id()).background();
        ProjectApiRoot api = project.api();
        return switch (kind) {
            case CART_DISCOUNT ->
                idsOf(
                        project,
                        api.cartDiscounts()
                                .get()
                                .withWhere(BY_IDS)
                                .withPredicateVar("ids", ids)
                                .withLimit(MAX_IDS)
                                .withWithTotal(false));
            case DISCOUNT_CODE ->
                idsOf(
                        project,
                        api.discountCodes()
                                .get()
                                .withWhere(BY_IDS)
                                .withPredicateVar("ids", ids)
                                .withLimit(MAX_IDS)
                                .withWithTotal(false));
            case PRODUCT_DISCOUNT ->
                idsOf(
                        project,
                        api.productDiscounts()
                                .get()
                                .withWhere(BY_IDS)
                                .withPredicateVar("ids", ids)
                                .withLimit(MAX_IDS)
                                .withWithTotal(false));
        };
    }

    private static <R extends BaseResource> Set<String> idsOf(
            Project project, ApiMethod<?, ? extends ResourcePagedQueryResponse<R>> request) {
        return project.call(request).getResults().stream()
                .map(BaseResource::getId)
                .collect(Collectors.toSet());
    }
}
