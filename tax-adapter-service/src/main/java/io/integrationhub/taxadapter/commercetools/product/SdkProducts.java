package io.integrationhub.taxadapter.commercetools.product;

import com.commercetools.api.client.ByProjectKeyProductProjectionsGet;
import com.commercetools.api.models.category.CategoryReference;
import com.commercetools.api.models.product.ProductProjection;
import com.commercetools.api.models.product.ProductVariant;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.transaction.TaxCode;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads products with the SDK, page by page. */
class SdkProducts implements Products {

    private static final int PAGE_SIZE = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final Commercetools commercetools;

    SdkProducts(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    @Override
    public void forEachVariant(Tenant tenant, Consumer<Variant> consumer) {
        Project project = commercetools.project(tenant.id());
        List<ProductProjection> page = project.call(query(project)).getResults();
        while (!page.isEmpty()) {
            page.stream().flatMap(product -> variants(tenant, product)).forEach(consumer);
            String last = page.getLast().getId();
            page = page.size() < PAGE_SIZE
                    ? List.of()
                    : project.call(query(project).withWhere("id > \"" + last + "\""))
                            .getResults();
        }
    }

    private static ByProjectKeyProductProjectionsGet query(Project project) {
        return project.api()
                .productProjections()
                .get()
                .withExpand("categories[*]")
                .withSort("id asc")
                .withLimit(PAGE_SIZE)
                .withWithTotal(false);
    }

    @Override
    public List<Variant> withSku(Tenant tenant, String sku) {
        Project project = commercetools.project(tenant.id());
        ByProjectKeyProductProjectionsGet query = query(project)
                .withWhere("masterVariant(sku = :sku) or variants(sku = :sku)")
                .withPredicateVar("sku", sku);
        return project.call(query).getResults().stream()
                .flatMap(product -> variants(tenant, product))
                .filter(variant -> variant.sku().equals(sku))
                .toList();
    }

    private static Stream<Variant> variants(Tenant tenant, ProductProjection product) {
        List<String> categories = product.getCategories().stream()
                .map(CategoryReference::getObj)
                .filter(Objects::nonNull)
                .flatMap(category -> Stream.ofNullable(category.getKey()))
                .sorted()
                .toList();
        String name = Objects.requireNonNullElse(product.getKey(), product.getId());
        return Stream.concat(Stream.of(product.getMasterVariant()), product.getVariants().stream())
                .map(variant -> new Variant(
                        name,
                        Objects.requireNonNullElse(variant.getSku(), ""),
                        categories,
                        TaxCode.of(tenant, json(variant), categories)));
    }

    private static JsonNode json(ProductVariant variant) {
        try {
            return JSON.readTree(JsonUtils.toJsonByteArray(variant));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the SDK cannot write what it has read", e);
        }
    }
}
