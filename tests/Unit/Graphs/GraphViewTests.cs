namespace Autograd.Unit.Graphs;

/// <summary>Expected boxes, lines and colours follow torchviz's make_dot.</summary>
public class GraphViewTests
{
    [Fact]
    public void A_chain_is_written_from_the_output_to_the_leaf()
    {
        Tensor x = Torch.Ones(2, 2, requiresGrad: true);
        Tensor loss = ((x + 2).Pow(2) * 3).Mean();

        GraphView view = GraphView.Of(loss, new Dictionary<string, Tensor> { ["x"] = x, ["loss"] = loss });

        Assert.Equal(
            "loss ()\nMeanBackward0\nMulBackward0\nPowBackward0\nAddBackward0\nAccumulateGrad\nx (2, 2)", view.ToText());
        Assert.Equal(view.ToText(), view.ToString());
    }

    [Fact]
    public void Branches_are_indented_and_what_several_lead_to_is_written_once()
    {
        Tensor x = Torch.Ones(3, requiresGrad: true);
        Tensor w = Torch.Ones(3, requiresGrad: true);
        Tensor y = x * w;

        GraphView view = GraphView.Of(y + y.Sin());

        Assert.Equal(
            """
            (3)
            AddBackward0
            ├ MulBackward0 #1
            │ ├ AccumulateGrad
            │ │ (3)
            │ └ AccumulateGrad
            │   (3)
            └ SinBackward0
              MulBackward0 #1 (above)
            """, view.ToText());
    }

    [Fact]
    public void Dot_has_the_boxes_lines_and_colours_of_torchviz()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);

        Assert.Equal(
            """
            digraph {
            	graph [ranksep=0.3]
            	node [fontname=monospace fontsize=10 height=0.2 shape=box style=filled]
            	n0 [label="(2)" fillcolor=darkolivegreen1]
            	n1 [label="MulBackward0" fillcolor=white]
            	n2 [label="AccumulateGrad" fillcolor=white]
            	n3 [label="x\n(2)" fillcolor=lightblue]
            	n3 -> n2
            	n2 -> n1
            	n1 -> n0
            }

            """, GraphView.Of(x * 2, new Dictionary<string, Tensor> { ["x"] = x }).ToDot());
    }

    [Fact]
    public void A_view_shows_its_base()
    {
        Tensor y = Torch.Ones(2, 3, requiresGrad: true) * 2;

        string dot = GraphView.Of(y.View(6)).ToDot();

        Assert.Contains("""[label="(6)" fillcolor=darkolivegreen1]""", dot);
        Assert.Contains("""[label="(2, 3)" fillcolor=darkolivegreen3]""", dot);
        Assert.Single(dot.Split('\n'), line => line.Contains("[style=dotted]"));
    }

    [Fact]
    public void Saved_tensors_and_numbers_are_shown_on_demand()
    {
        Tensor y = Torch.Ones(2, requiresGrad: true).Pow(3);

        string text = GraphView.Of(y, showSaved: true, showAttributes: true).ToText();

        Assert.Equal("(2)\nPowBackward0 exponent: 3\n├ self (2)\n└ AccumulateGrad\n  (2)", text);
        Assert.Contains("fillcolor=orange", GraphView.Of(y, showSaved: true).ToDot());
        Assert.DoesNotContain("exponent", GraphView.Of(y).ToText());
    }

    [Fact]
    public void Freed_saved_tensors_cannot_be_shown_but_the_rest_can()
    {
        Tensor y = Torch.Ones(1, requiresGrad: true).Pow(3);
        y.Backward();

        Assert.StartsWith("Trying to backward through the graph a second time",
            Assert.Throws<TorchException>(() => GraphView.Of(y, showSaved: true)).Message);
        Assert.Contains("PowBackward0", GraphView.Of(y).ToText());
    }

    [Fact]
    public void A_tensor_without_a_graph_is_a_box_alone() => Assert.Equal("(2)", GraphView.Of(Torch.Ones(2)).ToText());

    [Fact]
    public void A_deep_graph_needs_no_deep_stack()
    {
        Tensor y = Torch.Ones(1, requiresGrad: true);
        for (int i = 0; i < 20_000; i++)
        {
            y = y + 1;
        }

        Assert.Equal(20_003, GraphView.Of(y).ToText().Split('\n').Length);
    }

    [Fact]
    public void Names_are_escaped_in_dot()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Assert.Contains("label=\"a\\\"b\\\\c\\n(1)\"", GraphView.Of(x, new Dictionary<string, Tensor> { ["a\"b\\c"] = x }).ToDot());
    }

    [Fact]
    public void The_ending_of_a_file_decides_its_form()
    {
        GraphView view = GraphView.Of(Torch.Ones(1, requiresGrad: true) * 2);
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            view.Save(Path.Combine(folder, "graph.dot"));
            view.Save(Path.Combine(folder, "graph.txt"));
            Assert.Equal(view.ToDot(), File.ReadAllText(Path.Combine(folder, "graph.dot")));
            Assert.Equal(view.ToText() + "\n", File.ReadAllText(Path.Combine(folder, "graph.txt")));
            Assert.Contains("'.bmp'", Assert.Throws<ArgumentException>(() => view.Save(Path.Combine(folder, "graph.bmp"))).Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Svg_is_drawn_by_Graphviz_or_its_absence_is_explained()
    {
        GraphView view = GraphView.Of(Torch.Ones(1, requiresGrad: true) * 2);
        bool installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "dot")) || File.Exists(Path.Combine(folder, "dot.exe")));
        if (installed)
        {
            Assert.Contains("MulBackward0", view.ToSvg());
        }
        else
        {
            Assert.Contains("Install it", Assert.Throws<FileNotFoundException>(view.ToSvg).Message);
        }
    }

    [Fact]
    public void A_view_keeps_nothing_alive()
    {
        Lifetimes.LiveHandles.ReturnToTheirStart("a view of a graph", () =>
        {
            Tensor x = Torch.Ones(2, requiresGrad: true);
            _ = GraphView.Of((x * x).Sin(), showSaved: true, showAttributes: true).ToDot();
        });
    }
}
