package org.unspin.fuzz;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.unspin.cli.Cli;

/**
 * Loads the library again and again, each time with a class loader of its own, as servers do that load applications anew, and looks
 * whether it is let go. The argument says how often; with a heap of 300 MB a loader that stays is soon noticed.
 */
public final class LoaderSoak {
    private LoaderSoak() {}

    /** Loads, restores, drops. */
    public static void main(String[] args) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        int threads = Thread.activeCount();
        for (int i = Integer.parseInt(args[0]); i > 0; i--) {
            loaders.add(restoreElsewhere());
        }
        int kept = Integer.MAX_VALUE;
        for (int i = 0; i < 20 && kept > 0; i++) {
            System.gc();
            Thread.sleep(100);
            kept = (int) loaders.stream().filter(each -> each.get() != null).count();
        }
        if (kept > 0 || Thread.activeCount() > threads) {
            throw new IllegalStateException(kept + " loaders are kept, " + Thread.activeCount() + " threads run");
        }
        System.out.println(loaders.size() + " class loaders loaded and dropped");
    }

    private static WeakReference<ClassLoader> restoreElsewhere() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass("org.unspin.Unspin");
            Object unspin = type.getMethod("english").invoke(null);
            Object restoration = type.getMethod("restore", CharSequence.class).invoke(unspin, Cli.spun());
            Object text = restoration.getClass().getMethod("text").invoke(restoration);
            if (text.equals(Cli.spun())) {
                throw new IllegalStateException("nothing was restored");
            }
            return new WeakReference<>(loader);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
