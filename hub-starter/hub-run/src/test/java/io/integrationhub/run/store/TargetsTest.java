package io.integrationhub.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private record Target(ItemKind<String> kind, Set<String> after) implements ItemTarget<String> {

        @Override
        public Map<String, Known<String>> read(Tenant tenant, Collection<String> keys) {
            return Map.of();
        }

        @Override
        public Known<String> write(Tenant tenant, String key, String desired, Optional<Known<String>> known) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Tenant tenant, String key, Known<String> known) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void ranksEachKindByWhatItComesAfter() {
        // When
        Targets targets = targets(
                target("price", "product"), target("product", "type", "category"), target("type"), target("category"));

        // Then
        assertThat(targets.rank("type")).isZero();
        assertThat(targets.rank("category")).isZero();
        assertThat(targets.rank("product")).isEqualTo(1);
        assertThat(targets.rank("price")).isEqualTo(2);
        assertThat(targets.maxRank()).isEqualTo(2);
    }

    @Test
    void rejectsTargetsThatWaitForOneAnotherAndTwoOfOneKind() {
        assertThatThrownBy(() -> targets(target("a", "b"), target("b", "a")))
                .hasMessageContaining("wait for one another");
        assertThatThrownBy(() -> targets(target("a"), target("a"))).hasMessageContaining("two targets");
    }

    private static Target target(String kind, String... after) {
        return new Target(new ItemKind<>(kind, String.class), Set.of(after));
    }

    private static Targets targets(Target... targets) {
        return new Targets(List.of(targets), List.of());
    }
}
