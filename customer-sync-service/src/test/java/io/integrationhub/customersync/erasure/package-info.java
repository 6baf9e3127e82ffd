@NullMarked
package io.integrationhub.customersync.erasure;

import org.jspecify.annotations.NullMarked;
