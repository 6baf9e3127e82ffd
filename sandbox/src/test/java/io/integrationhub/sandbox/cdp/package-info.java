@NullMarked
package io.integrationhub.sandbox.cdp;

import org.jspecify.annotations.NullMarked;
