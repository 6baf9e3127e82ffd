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
import io.integrationhub.customersync.profile.ExportDecision;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.ExportHistory;
import io.integrationhub.customersync.profile.ExportRules;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Person.Business;
import io.integrationhub.customersync.profile.PersonFields;
import io.integrationhub.customersync.profile.PersonName;
import io.integrationhub.customersync.profile.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Both sides edit the same customer at random, and messages about it arrive in any order. What goes back to the master
 * is decided as for any target that is the customers' master: what it was last sent, and what it stated itself, is no
 * change.
 */
class TwoWaySimulationTest {

    private static final List<ProfileField> FIELDS =
            List.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.COMPANY_NAME);
    private static final int ROUNDS = 8;
    private static final ExportRules RULES =
            new ExportRules(Set.of(), true, false, true, true, true, Duration.ofDays(1));

    private static CustomerWorld world;

    private final Tenant tenant = CustomerWorld.tenant(Map.of("field-masters.profile", "both"));
    private final FakeLinks links = new FakeLinks();
    private final Map<ProfileField, String> master = new EnumMap<>(ProfileField.class);
    private ExportEntry entry = ExportEntry.none(ProfileId.customer(SampleProfiles.ID));
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
        entry = sent(person());

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
        Person person = person();
        ExportHistory history = new ExportHistory(entry, List.of(), false, agreement);
        ExportDecision decision = ExportDecision.of(person, history, RULES, Instant.EPOCH);
        if (decision instanceof ExportDecision.Send send) {
            Set<String> left = send.leftOut(FIELDS.stream()
                    .collect(Collectors.toMap(ProfileField::property, field -> List.of(field.property()))));
            shop().forEach((field, value) -> {
                if (!left.contains(field.property())) {
                    master.put(field, value);
                }
            });
            masterWrites++;
        }
        entry = sent(person);
    }

    private static ExportEntry sent(Person person) {
        return new ExportEntry(
                person.id(),
                Optional.of(person.contentHash()),
                "",
                Map.of(),
                PersonFields.of(person).fingerprints());
    }

    private static Person person() {
        Map<ProfileField, String> shop = shop();
        Person sample = SampleProfiles.customer();
        return new Person(
                sample.id(),
                sample.origin(),
                sample.identifiers(),
                sample.email(),
                true,
                sample.emailHash(),
                new PersonName(
                        "",
                        "",
                        shop.getOrDefault(ProfileField.FIRST_NAME, ""),
                        "",
                        shop.getOrDefault(ProfileField.LAST_NAME, ""),
                        ""),
                new Business(shop.getOrDefault(ProfileField.COMPANY_NAME, ""), ""),
                "",
                Optional.empty(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static Map<ProfileField, String> shop() {
        ObjectNode customer = world.customer();
        Map<ProfileField, String> fields = new EnumMap<>(ProfileField.class);
        FIELDS.forEach(
                field -> fields.put(field, customer.path(field.property()).asString()));
        return fields;
    }
}
