package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who knows whom has one direction: among packages, and among all classes of the library. A class counts with those that are
 * declared in it.
 */
@AnalyzeClasses(packages = "org.unspin", importOptions = ImportOption.DoNotIncludeTests.class)
final class CyclesTest {
    /** Values that know who reads, builds or writes them, so that a caller finds that with the value. */
    private static final List<String> ALLOWED = List.of(
            "dictionary.compiled.CompiledDictionary -> dictionary.compiled.DictionaryCompiler",
            "dictionary.SubstitutionDictionary -> dictionary.DictionaryBuilder",
            "dictionary.SubstitutionDictionary -> dictionary.DictionaryParser",
            "dictionary.SubstitutionDictionary -> dictionary.DictionaryWriter",
            "dictionary.SubstitutionDictionary -> dictionary.StoredDictionary",
            "evaluate.Score -> evaluate.Metrics",
            "lm.ngram.NgramModel -> lm.ngram.ModelFile",
            "page.Page -> page.Sniffer");

    /** The facade calls the engine, and the engine answers in the values that stand beside the facade. */
    private static final List<String> ALLOWED_PACKAGES =
            List.of("org.unspin -> org.unspin.engine", "org.unspin -> org.unspin.engine.explain");

    private static final String ROOT = "org.unspin";

    @ArchTest
    static void packagesHaveNoCycles(JavaClasses classes) {
        MutableGraph<String> graph = graph(classes, JavaClass::getPackageName);
        ALLOWED_PACKAGES.forEach(edge -> remove(edge, graph));

        assertThat(cycles(graph)).isEmpty();
    }

    @ArchTest
    static void classesHaveNoCycles(JavaClasses classes) {
        MutableGraph<String> graph = graph(classes, CyclesTest::topLevel);
        ALLOWED.forEach(edge -> remove(edge, graph));

        assertThat(cycles(graph)).isEmpty();
    }

    /** Takes an exception out, which has to be one. */
    private static void remove(String edge, MutableGraph<String> graph) {
        List<String> ends = Splitter.on(" -> ").splitToList(edge);
        assertThat(graph.hasEdgeConnecting(ends.get(0), ends.get(1)))
                .as("%s is listed as an exception, but there is none: take it off the list", edge)
                .isTrue();
        graph.removeEdge(ends.get(0), ends.get(1));
        assertThat(Graphs.reachableNodes(graph, ends.get(1)))
                .as("%s is listed as an exception, but closes no cycle: take it off the list", edge)
                .contains(ends.get(0));
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass()
                .map(CyclesTest::topLevel)
                .orElse(type.getName().substring(ROOT.length() + 1));
    }

    private static MutableGraph<String> graph(JavaClasses classes, Function<JavaClass, String> node) {
        MutableGraph<String> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        for (JavaClass type : classes) {
            graph.addNode(node.apply(type));
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)) {
                    graph.putEdge(node.apply(type), node.apply(target));
                }
            }
        }
        return graph;
    }

    /** The edges of each set of nodes that reach one another. */
    private static List<String> cycles(MutableGraph<String> graph) {
        Map<String, Set<String>> reachable = new TreeMap<>();
        graph.nodes().forEach(node -> reachable.put(node, Graphs.reachableNodes(graph, node)));
        Set<Set<String>> cycles = new LinkedHashSet<>();
        reachable.forEach((node, from) -> {
            Set<String> cycle = new TreeSet<>(from);
            cycle.removeIf(other -> !reachable.get(other).contains(node));
            if (cycle.size() > 1) {
                cycles.add(cycle);
            }
        });
        List<String> told = new ArrayList<>();
        for (Set<String> cycle : cycles) {
            List<String> edges = new ArrayList<>();
            cycle.forEach(from -> graph.successors(from).stream()
                    .filter(cycle::contains)
                    .forEach(to -> edges.add(from + " -> " + to)));
            told.add("\n" + String.join("\n", edges));
        }
        return told;
    }
}
