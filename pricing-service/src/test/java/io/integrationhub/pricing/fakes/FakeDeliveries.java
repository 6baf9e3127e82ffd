package io.integrationhub.pricing.fakes;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import io.integrationhub.pricing.ledger.Deliveries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Deliveries of one tenant in memory. */
public final class FakeDeliveries implements Deliveries {

    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, DeliveryPart>> parts = new LinkedHashMap<>();
    private final Set<String> requested = new HashSet<>();
    private final Map<String, List<DeliveryPart>> reports = new LinkedHashMap<>();

    @Override
    public State addPart(TenantId tenant, Delivery delivery, DeliveryPart part) {
        if (isComplete(delivery)) {
            return State.KNOWN;
        }
        deliveries.put(delivery.name(), delivery);
        parts.computeIfAbsent(delivery.name(), _ -> new TreeMap<>()).put(part.number(), part);
        return isComplete(delivery) ? State.COMPLETE : State.INCOMPLETE;
    }

    private boolean isComplete(Delivery delivery) {
        return parts.getOrDefault(delivery.name(), new TreeMap<>()).size() == delivery.parts();
    }

    @Override
    public void add(TenantId tenant, Delivery delivery, List<DeliveryPart> all) {
        all.forEach(part -> addPart(tenant, delivery, part));
    }

    @Override
    public void addReport(TenantId tenant, String source, DeliveryPart report) {
        reports.computeIfAbsent(source, _ -> new ArrayList<>()).add(report);
    }

    @Override
    public void batchReports(TenantId tenant) {
        reports.forEach((source, batched) -> {
            Delivery delivery = new Delivery("reports " + (deliveries.size() + 1), source, batched.size(), false);
            for (DeliveryPart report : batched) {
                int number =
                        1 + parts.getOrDefault(delivery.name(), new TreeMap<>()).size();
                addPart(tenant, delivery, new DeliveryPart(number, report.origin(), report.places(), report.body()));
            }
        });
        reports.clear();
    }

    @Override
    public List<Delivery> unrequested(TenantId tenant) {
        return deliveries.values().stream()
                .filter(delivery -> isComplete(delivery) && !requested.contains(delivery.name()))
                .toList();
    }

    @Override
    public void markRequested(TenantId tenant, String delivery) {
        requested.add(delivery);
    }

    @Override
    public Optional<Delivery> find(TenantId tenant, String delivery) {
        return Optional.ofNullable(deliveries.get(delivery)).filter(this::isComplete);
    }

    @Override
    public DeliveryPart part(TenantId tenant, String delivery, int number) {
        return Optional.ofNullable(parts.get(delivery))
                .map(all -> all.get(number))
                .orElseThrow();
    }
}
