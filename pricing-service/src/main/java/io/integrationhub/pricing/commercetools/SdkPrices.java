package io.integrationhub.pricing.commercetools;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.price.ExistingPrice;
import io.integrationhub.pricing.price.PriceSchedule;
import io.integrationhub.pricing.price.PriceScope;
import io.integrationhub.pricing.settings.PricingSettings;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Standalone Prices, read and written with the SDK. Writes of one article follow one another, because commercetools
 * locks the scopes of an article.
 */
class SdkPrices implements ItemTarget<PriceSchedule> {

    private final Commercetools commercetools;
    private final ArticleLocks locks = new ArticleLocks();

    SdkPrices(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    @Override
    public ItemKind<PriceSchedule> kind() {
        return PriceItems.KIND;
    }

    @Override
    public Map<String, Known<PriceSchedule>> read(Tenant tenant, Collection<String> keys) {
        Map<String, PriceScope> scopes = new LinkedHashMap<>();
        keys.forEach(key -> scopes.put(key, PriceScope.parse(key)));
        Map<PriceScope, List<ExistingPrice>> prices = new PriceQuery(project(tenant))
                .ofSkus(scopes.values().stream().map(PriceScope::sku).toList());
        Map<String, Known<PriceSchedule>> known = new HashMap<>();
        scopes.forEach((key, scope) -> {
            if (prices.containsKey(scope)) {
                known.put(key, known(scope, prices.get(scope)));
            }
        });
        return known;
    }

    @Override
    public Known<PriceSchedule> write(
            Tenant tenant, String key, PriceSchedule desired, Optional<Known<PriceSchedule>> known) {
        PriceScope scope = desired.scope();
        return locks.locked(tenant.id() + "/" + scope.sku(), () -> {
            List<ExistingPrice> existing = known.map(SdkPrices::existing).orElse(List.of());
            return known(scope, writer(tenant).write(scope, existing, desired.prices()));
        });
    }

    @Override
    public void remove(Tenant tenant, String key, Known<PriceSchedule> known) {
        PriceScope scope = known.body().scope();
        Supplier<Boolean> removal = () -> {
            writer(tenant).remove(scope, existing(known));
            return true;
        };
        locks.locked(tenant.id() + "/" + scope.sku(), removal);
    }

    @Override
    public Optional<PriceSchedule> disabled(PriceSchedule known) {
        return Optional.of(known.deactivated());
    }

    @Override
    public Optional<String> withhold(Tenant tenant, PriceSchedule desired, Optional<Known<PriceSchedule>> known) {
        return PricingSettings.of(tenant).toSanityBand().reason(desired, known.map(Known::body));
    }

    /** Messages of one article may be batched in one delivery; the newest counts. */
    @Override
    public boolean isLastOfSeveralUsed() {
        return true;
    }

    private PriceWriter writer(Tenant tenant) {
        return new PriceWriter(
                project(tenant), new PriceReferences(PricingSettings.of(tenant).createReferences()));
    }

    /** Changes that customers wait for take precedence. */
    private Project project(Tenant tenant) {
        return commercetools.project(tenant.id()).background();
    }

    /** Ids and versions of all prices stand in the id of the item, in the order of its prices. */
    private static Known<PriceSchedule> known(PriceScope scope, List<ExistingPrice> prices) {
        List<ExistingPrice> sorted = prices.stream()
                .sorted(Comparator.comparing(existing -> existing.price().validity()))
                .toList();
        String ids = String.join(
                " ",
                sorted.stream().map(price -> price.id() + "@" + price.version()).toList());
        long version = sorted.stream().mapToLong(ExistingPrice::version).sum();
        PriceSchedule schedule = new PriceSchedule(
                scope, sorted.stream().map(ExistingPrice::price).toList());
        return new Known<>(ids, version, schedule);
    }

    private static List<ExistingPrice> existing(Known<PriceSchedule> known) {
        String[] ids = known.id().isEmpty() ? new String[0] : known.id().split(" ");
        List<ExistingPrice> existing = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            String[] parts = ids[i].split("@");
            existing.add(new ExistingPrice(
                    parts[0], Long.parseLong(parts[1]), known.body().prices().get(i)));
        }
        return existing;
    }
}
