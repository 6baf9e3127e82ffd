package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Both sides edit the same customer at random, and messages about it arrive in any order. The way back to the master is
 * a model of it: it sends the fields that have changed since it last looked, except those that the master stated.
 */
class TwoWaySimulationTest {

    private static final List<ProfileField> FIELDS =
            List.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.COMPANY_NAME);
    private static final int ROUNDS = 8;

    private static CustomerWorld world;

    private final Tenant tenant = CustomerWorld.tenant(Map.of("field-masters.profile", "both"));
    private final FakeLinks links = new FakeLinks();
    private final Map<ProfileField, String> master = new EnumMap<>(ProfileField.class);
    private final Map<ProfileField, String> lastSeen = new EnumMap<>(ProfileField.class);
    private CustomerImportFlow flow = flow();
    private int masterWrites;

    @BeforeAll
    static void start() {
        world = new CustomerWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private CustomerImportFlow flow() {
        return new CustomerImportFlow(
                new FakeCustomerMaster(),
                TestCustomers.at(_ -> world.project()),
                links,
                new FakeWaitingRecords<>(),
                (_, _) -> false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void settlesInAtMostOneWritePerSide(long seed) {
        // Given
        world.newProject();
        flow = flow();
        Random random = new Random(seed);
        FIELDS.forEach(field -> master.put(field, "start"));
        bringIn();
        lastSeen.putAll(shop());

        for (int round = 0; round < ROUNDS; round++) {
            // When
            List<Runnable> messages = edits(random);
            long written = world.writes();
            masterWrites = 0;
            while (!messages.isEmpty()) {
                int toMaster = masterWrites;
                long toShop = world.writes();
                messages.remove(random.nextInt(messages.size())).run();
                // Each side reports what the hub wrote as it reports any change.
                if (masterWrites > toMaster) {
                    messages.add(this::bringIn);
                }
                if (world.writes() > toShop) {
                    messages.add(this::sendOut);
                }
            }

            // Then
            assertThat(world.writes() - written)
                    .as("writes to commercetools, seed %d", seed)
                    .isLessThanOrEqualTo(1);
            assertThat(masterWrites).as("writes to the master, seed %d", seed).isLessThanOrEqualTo(1);
            assertThat(shop()).as("seed %d, round %d", seed, round).isEqualTo(master);
        }
    }

    /** Edits on both sides, each with its message, some of them twice. */
    private List<Runnable> edits(Random random) {
        List<Runnable> messages = new ArrayList<>();
        for (int edit = 0; edit < 1 + random.nextInt(4); edit++) {
            ProfileField field = FIELDS.get(random.nextInt(FIELDS.size()));
            String value = "value " + random.nextInt(3);
            boolean isOfMaster = random.nextBoolean();
            if (isOfMaster) {
                master.put(field, value);
                messages.add(this::bringIn);
            } else {
                String property = field.property();
                String action = "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
                world.update(
                        "customers",
                        world.customer().path("id").asString(),
                        "{'action':'%s','%s':'%s'}".formatted(action, property, value));
                messages.add(this::sendOut);
            }
            if (random.nextInt(3) == 0) {
                messages.add(messages.getLast());
            }
        }
        return messages;
    }

    private void bringIn() {
        Customer customer = sample();
        for (ProfileField field : FIELDS) {
            customer = with(customer, field, master.getOrDefault(field, ""));
        }
        flow.bring(tenant, customer);
    }

    private void sendOut() {
        Agreement agreement = links.find(tenant.id(), sample().number())
                .map(CustomerLink::agreement)
                .orElse(Agreement.NONE);
        Map<ProfileField, String> changed = new EnumMap<>(ProfileField.class);
        shop().forEach((field, value) -> {
            boolean isOfMaster = agreement.contains(field.property(), Optional.of(value));
            if (!value.equals(lastSeen.get(field)) && !isOfMaster) {
                changed.put(field, value);
            }
        });
        lastSeen.putAll(shop());
        if (!changed.isEmpty()) {
            master.putAll(changed);
            masterWrites++;
        }
    }

    private static Map<ProfileField, String> shop() {
        ObjectNode customer = world.customer();
        Map<ProfileField, String> fields = new EnumMap<>(ProfileField.class);
        FIELDS.forEach(
                field -> fields.put(field, customer.path(field.property()).asString()));
        return fields;
    }
}
