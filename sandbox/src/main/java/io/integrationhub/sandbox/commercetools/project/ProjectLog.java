package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/** Where a Project's commits are remembered across restarts. */
public interface ProjectLog {

    /** Puts back everything remembered; called once, before anything is appended. */
    void replayInto(ProjectState project);

    void append(Committed committed);

    void settings(ObjectNode settings);

    void close();

    /** Remembers nothing: for tests that need no restart. */
    static ProjectLog none() {
        return new ProjectLog() {
            @Override
            public void replayInto(ProjectState project) {}

            @Override
            public void append(Committed committed) {}

            @Override
            public void settings(ObjectNode settings) {}

            @Override
            public void close() {}
        };
    }
}
