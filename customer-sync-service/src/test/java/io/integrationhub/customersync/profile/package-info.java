@NullMarked
package io.integrationhub.customersync.profile;

import org.jspecify.annotations.NullMarked;
