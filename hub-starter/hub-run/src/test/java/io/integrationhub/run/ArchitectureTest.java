package io.integrationhub.run;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;
import java.util.List;

/** The rules of services hold for this module too: its ports depend on nothing below them. */
class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return new Rooms("io.integrationhub.run", List.of(), List.of(), List.of())
                .edgesIn("endpoint", "work", "plan", "apply", "store", "settings");
    }
}
