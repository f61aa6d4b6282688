package pingyi.generate;

import pingyi.generate.plan.Order;

/** The few sentences of a generated workspace. */
final class WorkspaceTexts {
  private WorkspaceTexts() {}

  static String settings(Order order) {
    return """
    # 生成的工作区：全部单位和数据均为模拟。
    title: 党支部书记抓党建述职评议考核
    institution: 示例省委教育工委
    as_of: %s-03-01
    language: zh-CN
    organizations: {identity: register}
    """
        .formatted(order.lastYear() + 1);
  }

  static String readme(Order order) {
    return """
    # 生成的工作区

    由 `./pingyi generate` 生成：%s 个支部，%s—%s 年，%s 种测评等次，%s 次组织变动，种子 %s。单位和数据全部为模拟。

    `expected/` 是另行计算的正确结果，Pingyi 运行时不读它；各文件的含义见 pipeline/docs/generate.md。
    """
        .formatted(
            order.branches(),
            order.firstYear(),
            order.lastYear(),
            order.scales(),
            order.events(),
            order.seed());
  }
}
