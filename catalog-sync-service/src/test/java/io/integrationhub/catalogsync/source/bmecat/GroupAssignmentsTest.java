package io.integrationhub.catalogsync.source.bmecat;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.source.bmecat.GroupAssignments.Assignment;
import org.junit.jupiter.api.Test;

class GroupAssignmentsTest {

    private final GroupAssignments assignments = new GroupAssignments();

    @Test
    void returnsTheGroupsOfAnArticleInOrder() {
        for (int i = 0; i < 1_000; i++) {
            assignments.add("A" + i, "G" + i % 7, i);
            assignments.add("A" + i, "all", 0);
        }
        assignments.finish();

        assertThat(assignments.of("A20")).containsExactly(new Assignment("G6", 20), new Assignment("all", 0));
        assertThat(assignments.of("A1000")).isEmpty();
    }

    @Test
    void hasNoneOfAnEmptyDocument() {
        assignments.finish();

        assertThat(assignments.of("A1")).isEmpty();
        assertThat(assignments.isEmpty()).isTrue();
    }
}
