package io.integrationhub.emailnotifier;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(EmailNotifierApplication.class)
                .edgesIn("bounce", "broker", "operations")
                .edgesOut("commercetools", "content", "ledger", "parts", "settings", "transport")
                .nouns("mail");
    }
}
