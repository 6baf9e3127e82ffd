/** What an outside system learns about a customer, a guest or a company, and whether it has to be sent. */
@NullMarked
package io.integrationhub.customersync.profile;

import org.jspecify.annotations.NullMarked;
