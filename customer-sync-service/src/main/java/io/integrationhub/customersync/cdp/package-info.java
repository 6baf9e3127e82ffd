/** Systems that receive profiles: the port {@code CustomerDataPlatform} and one hidden adapter per protocol. */
@NullMarked
package io.integrationhub.customersync.cdp;

import org.jspecify.annotations.NullMarked;
